import type { SavedSection } from '@qiban/shared';
import { ApiRefusal, ApiUnreachable } from '@/platform/api-failure';
import { SectionDraft, type DraftPorts, type Kept } from './section-draft';

interface Section { road?: string; room?: string }

const saved = (sectionVersion: number): SavedSection => ({ sectionVersion, version: 9, savedAt: '2026-11-21T06:03:00Z', findings: [], tasks: [] });
const known = (value: Section, version: number) => ({ value, version, savedAt: null });
const elsewhere = () => new ApiRefusal(409, 'draft.changed-elsewhere', '这一页在另一个窗口改过。', [], null);

function aDraft(changes: Partial<DraftPorts<Section>> = {}, kept: Kept<Section> | null = null, start = known({ road: '香港中路 1 号' }, 3)) {
  const save = jest.fn<Promise<SavedSection>, [Partial<Section>, number]>(changes.save ?? (async (_, seen) => saved(seen + 1)));
  const ports = { load: jest.fn(async () => start), keep: jest.fn(() => true), unreached: jest.fn(), ...changes, save };
  return { ports, draft: new SectionDraft<Section>(ports, start, kept) };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('saves what changed, once, soon after the last key', async () => {
  const { ports, draft } = aDraft();
  draft.change({ room: '3' });
  await jest.advanceTimersByTimeAsync(300);
  draft.change({ room: '306' });
  await jest.advanceTimersByTimeAsync(599);
  expect(ports.save).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(1);
  expect(ports.save.mock.calls).toEqual([[{ room: '306' }, 3]]);
  expect([draft.state, draft.savedAt]).toEqual(['saved', '2026-11-21T06:03:00Z']);
});

it('keeps on the phone what the server does not have, and forgets it then', async () => {
  const { ports, draft } = aDraft();
  draft.change({ room: '306' });
  expect(ports.keep).toHaveBeenLastCalledWith({ base: { road: '香港中路 1 号' }, typed: { road: '香港中路 1 号', room: '306' } });
  await draft.flush();
  expect(ports.keep).toHaveBeenLastCalledWith(null);
});

it('typed on while it was being saved, saves again with the new version', async () => {
  const { ports, draft } = aDraft();
  draft.change({ room: '306' });
  const done = draft.flush();
  draft.change({ room: '308' });
  expect(await done).toBe(true);
  expect(ports.save.mock.calls).toEqual([[{ room: '306' }, 3], [{ room: '308' }, 4]]);
});

it('offline keeps everything, says so, and leaves the sending to whoever sends what is kept', async () => {
  const save = jest.fn().mockRejectedValueOnce(new ApiUnreachable('offline')).mockResolvedValue(saved(4));
  const { ports, draft } = aDraft({ save });
  draft.change({ room: '306' });
  expect(await draft.flush()).toBe(false);
  expect([draft.state, draft.waits, draft.isKept, draft.value.room]).toEqual(['failed', true, true, '306']);
  expect(ports.keep).not.toHaveBeenCalledWith(null);
  expect(ports.unreached).toHaveBeenCalledTimes(1);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(save).toHaveBeenCalledTimes(1);
  expect(await draft.flush()).toBe(true);
  expect([draft.state, draft.waits]).toEqual(['saved', false]);
});

it('typed on without a connection goes on waiting, without a flicker', async () => {
  const { draft } = aDraft({ save: jest.fn().mockRejectedValue(new ApiUnreachable('offline')) });
  const states: string[] = [];
  draft.change({ room: '306' });
  await draft.flush();
  draft.listen(() => states.push(draft.state));
  draft.change({ room: '3068' });
  await jest.advanceTimersByTimeAsync(600);
  expect(new Set(states)).toEqual(new Set(['failed']));
});

it('says so when the phone could not keep it', () => {
  const { draft } = aDraft({ keep: jest.fn(() => false) });
  draft.change({ room: '306' });
  expect(draft.isKept).toBe(false);
});

it('a refused shape stays in the field with its words and is not sent again by itself', async () => {
  const refusal = new ApiRefusal(422, 'form.invalid', '有 1 处需要修改', [{ field: 'domicile.room', words: '太长' }], null);
  const { ports, draft } = aDraft({ save: jest.fn().mockRejectedValue(refusal) });
  draft.change({ room: 'x'.repeat(90) });
  await draft.flush();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(ports.save).toHaveBeenCalledTimes(1);
  expect(draft.failure).toBe(refusal);
});

describe('another phone', () => {
  it('on another field is merged without a question', async () => {
    const save = jest.fn().mockRejectedValueOnce(elsewhere()).mockResolvedValue(saved(6));
    const { draft } = aDraft({ save, load: async () => known({ road: '香港中路 8 号' }, 5) });
    draft.change({ room: '306' });
    expect(await draft.flush()).toBe(true);
    expect(save).toHaveBeenLastCalledWith({ room: '306' }, 5);
    expect(draft.value).toEqual({ road: '香港中路 8 号', room: '306' });
  });

  it('on the same field is asked about, and the answer is saved', async () => {
    const save = jest.fn().mockRejectedValueOnce(elsewhere()).mockResolvedValue(saved(6));
    const { draft } = aDraft({ save, load: async () => known({ road: '香港中路 8 号' }, 5) });
    draft.change({ road: '香港中路 9 号' });
    expect(await draft.flush()).toBe(false);
    expect([draft.state, draft.value.road, draft.clashes[0]?.theirs]).toEqual(['clash', '香港中路 9 号', '香港中路 8 号']);
    draft.choose('road', 'mine');
    expect(await draft.flush()).toBe(true);
    expect(save).toHaveBeenLastCalledWith({ road: '香港中路 9 号' }, 5);
  });

  it('of which nothing could be learnt leaves the draft waiting, not refused', async () => {
    const save = jest.fn().mockRejectedValue(elsewhere());
    const { draft } = aDraft({ save, load: jest.fn().mockRejectedValue(new ApiUnreachable('timeout')) });
    draft.change({ road: '香港中路 9 号' });
    expect(await draft.flush()).toBe(false);
    expect([draft.waits, draft.value.road]).toEqual([true, '香港中路 9 号']);
  });

  it('asked about a field that is typed on before the answer, keeps what stands there', async () => {
    const save = jest.fn().mockRejectedValueOnce(elsewhere()).mockResolvedValue(saved(6));
    const { draft } = aDraft({ save, load: async () => known({ road: '香港中路 8 号' }, 5) });
    draft.change({ road: '香港中路 9 号' });
    await draft.flush();
    draft.change({ road: '香港中路 90 号' });
    draft.choose('road', 'mine');
    expect(await draft.flush()).toBe(true);
    expect(save).toHaveBeenLastCalledWith({ road: '香港中路 90 号' }, 5);
  });

  it('is asked about again after a restart, except what was settled', async () => {
    const theirs = known({ road: '香港中路 8 号', room: '1' }, 5);
    const keep = jest.fn((_: Kept<Section> | null) => true);
    const first = aDraft({ save: jest.fn().mockRejectedValue(elsewhere()), load: async () => theirs, keep });
    first.draft.change({ road: '香港中路 9 号', room: '2' });
    await first.draft.flush();
    const kept = () => keep.mock.lastCall?.[0] ?? null;
    expect(aDraft({}, kept(), theirs).draft.clashes.map(({ part }) => part)).toEqual(['road', 'room']);
    first.draft.choose('room', 'mine');
    const again = aDraft({}, kept(), theirs).draft;
    expect(again.clashes.map(({ part }) => part)).toEqual(['road']);
    expect(again.value).toEqual({ road: '香港中路 9 号', room: '2' });
  });

  it('whose value is chosen needs no saving', async () => {
    const save = jest.fn().mockRejectedValueOnce(elsewhere());
    const { draft } = aDraft({ save, load: async () => known({ road: '香港中路 8 号' }, 5) });
    draft.change({ road: '香港中路 9 号' });
    await draft.flush();
    draft.choose('road', 'theirs');
    expect(await draft.flush()).toBe(true);
    expect(save).toHaveBeenCalledTimes(1);
    expect(draft.value.road).toBe('香港中路 8 号');
  });
});

it('opened again after a reload has what was typed, and saves it', async () => {
  const { ports, draft } = aDraft({}, { base: { road: '香港中路 1 号' }, typed: { road: '香港中路 1 号', room: '306' } });
  expect(draft.value.room).toBe('306');
  await jest.advanceTimersByTimeAsync(600);
  expect(ports.save).toHaveBeenCalledWith({ room: '306' }, 3);
});

it('follows the server only while nothing is typed here', () => {
  const { draft } = aDraft();
  draft.follow(known({ road: '香港中路 8 号' }, 4));
  expect(draft.value.road).toBe('香港中路 8 号');
  draft.change({ room: '306' });
  draft.follow(known({ road: '香港中路 7 号' }, 5));
  expect(draft.value).toEqual({ road: '香港中路 8 号', room: '306' });
});
