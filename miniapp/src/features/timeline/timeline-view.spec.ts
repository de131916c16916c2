import type { CaseView, MatterView } from '@qiban/shared';
import { axisOf, barOf, entryTone, matterTone, nextStep, settledMatters } from './timeline-view';

const now = Date.parse('2026-11-23T02:00:00Z');

const licence = (changes: Partial<MatterView> = {}): MatterView => ({
  name: 'licence', title: '营业执照', agency: '登记机关', state: 'with-agency', words: '审查中', startedAt: '2026-11-23T01:00:00Z', dueOn: '2026-11-26', provisional: false, doneAt: null, ...changes,
});
const seals = (changes: Partial<MatterView> = {}): MatterView => ({
  name: 'seals', title: '印章刻制', agency: '刻章单位', state: 'waiting', words: '', startedAt: null, dueOn: null, provisional: false, doneAt: null, ...changes,
});
const view = (changes: Partial<CaseView>) => ({ stage: 'in-progress', youAreApplicant: true, matters: [licence({ state: 'done' }), seals({ state: 'ready' })], ...changes }) as CaseView;

describe('the next step', () => {
  it.each([
    [{ stage: 'draft' }, 'fill'], [{ stage: 'signing' }, 'signing'], [{ stage: 'returned' }, 'correct'], [{ stage: 'under-review' }, 'wait'],
    [{}, 'seals'], [{ matters: [licence(), seals({ state: 'declined' })] }, 'seals-again'], [{ matters: [licence(), seals({ state: 'with-agency' })] }, 'seals-under-way'],
    [{ stage: 'completed' }, 'over'], [{ stage: 'refused' }, 'ended'],
  ] as const)('%j is %s', (changes, step) => {
    expect(nextStep(view(changes as unknown as Partial<CaseView>))).toBe(step);
  });

  it('asks nothing of somebody who only signed', () => {
    expect(nextStep(view({ youAreApplicant: false }))).toBe('others');
    expect(nextStep(view({ youAreApplicant: false, stage: 'returned' }))).toBe('others');
  });
});

describe('the calendar', () => {
  it('is not there before anything has begun', () => {
    expect(axisOf([seals()], now)).toBeNull();
  });

  it('begins on the day of the first start and never has fewer than five days', () => {
    const axis = axisOf([licence()], now);
    expect(axis?.days.map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']);
    expect(axis?.days.filter((day) => day.now)).toEqual([{ key: '2026-11-23', day: '2026-11-23', now: true }]);
    expect(axis?.now).toBeCloseTo(10 / 24 / 5);
  });

  it('takes several days to a column when the road is long', () => {
    const axis = axisOf([licence({ dueOn: '2026-12-10' })], now);
    expect(axis?.days).toHaveLength(6);
    expect(axis?.days[1]?.day).toBe('2026-11-26');
  });

  it('has no mark for a present that lies outside of it', () => {
    expect(axisOf([licence()], Date.parse('2026-12-20T00:00:00Z'))?.now).toBeNull();
  });

  it('draws work in hand to the end of its due day, and work done to the moment it was done', () => {
    const axis = axisOf([licence()], now);
    if (!axis) throw new Error('no axis');
    expect(barOf(licence(), axis, now)?.to).toBeCloseTo(4 / 5);
    expect(barOf(licence({ state: 'done', doneAt: '2026-11-24T04:00:00Z' }), axis, now)?.to).toBeCloseTo(1.5 / 5);
    expect(barOf(seals(), axis, now)).toBeUndefined();
    expect(barOf(seals({ state: 'ready' }), axis, now, '2026-11-23T01:00:00Z')).toEqual({ from: axis.at(Date.parse('2026-11-23T01:00:00Z')), to: axis.now });
  });
});

it('counts what is done and what the applicant does without', () => {
  expect(settledMatters([licence({ state: 'done' }), seals({ state: 'not-wanted' })])).toBe(2);
  expect(settledMatters([licence(), seals({ state: 'declined' })])).toBe(0);
});

it('a matter that waits for the person is a warning, one that waits for its turn is not', () => {
  expect(matterTone({ name: 'seals', state: 'ready' }, 'in-progress')).toBe('warn');
  expect(matterTone({ name: 'licence', state: 'waiting' }, 'draft')).toBe('idle');
  expect(matterTone({ name: 'licence', state: 'with-agency' }, 'under-review')).toBe('run');
  expect(matterTone({ name: 'licence', state: 'waiting' }, 'returned')).toBe('warn');
  expect(matterTone({ name: 'seals', state: 'waiting' }, 'returned')).toBe('idle');
});

it('only the newest entry can be under way', () => {
  expect([entryTone({ tone: 'run' }, 0), entryTone({ tone: 'run' }, 3), entryTone({ tone: 'warn' }, 3)]).toEqual(['run', 'ok', 'warn']);
});
