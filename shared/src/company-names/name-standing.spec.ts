import { judgeName } from './name-judgement.rule';
import { protectionEnds, relationsExcepted, reservationEnds, standingInWords, standsInTheWay, type NameRelation, type NameStanding } from './name-standing.rule';

describe('a reservation', () => {
  it.each([
    ['2026-11-23', false, '2027-01-23'], ['2026-12-31', false, '2027-02-28'], ['2027-12-31', false, '2028-02-29'], ['2026-07-31', false, '2026-09-30'],
    ['2026-11-23', true, '2027-11-23'], ['2028-02-29', true, '2029-02-28'],
  ])('made on %s, prior approval needed: %s, lasts until %s', (from, approval, until) => expect(reservationEnds(from, approval)).toBe(until));

  it('ends by itself after its last day', () => {
    const reserved: NameStanding = { status: 'reserved', reservedUntil: '2027-01-23' };
    expect([standsInTheWay(reserved, '2027-01-23'), standsInTheWay(reserved, '2027-01-24')]).toEqual([true, false]);
  });
});

describe('a name given up', () => {
  it.each([['2026-03-01', '2027-03-01'], ['2024-02-29', '2025-02-28'], ['2027-02-28', '2028-02-28']])('on %s is closed to others until %s', (freedOn, until) => {
    expect(protectionEnds(freedOn)).toBe(until);
    const freed: NameStanding = { status: 'freed', freedOn, freedBy: 'deregistered' };
    expect(standsInTheWay(freed, until)).toBe(true);
    expect(standsInTheWay(freed, `${until.slice(0, 9)}${Number(until.slice(9)) + 1}`)).toBe(false);
  });

  it('as a reservation protects nobody', () => expect(standsInTheWay({ status: 'freed', freedOn: null }, '2026-11-23')).toBe(false));

  it('by 吊销 is not given up at all: the firm is still in the register', () => expect(standsInTheWay({ status: 'registered', since: '2001-01-01' }, '2026-11-23')).toBe(true));
});

describe('who is excepted', () => {
  const TODAY = '2026-11-23';
  const cases: [string, NameStanding, NameRelation['kind'][]][] = [
    ['registered', { status: 'registered' }, ['investment']],
    ['reserved', { status: 'reserved', reservedUntil: '2027-01-01' }, ['investment']],
    ['deregistered', { status: 'freed', freedOn: '2026-10-01', freedBy: 'deregistered' }, ['investment', 'transferee']],
    ['renamed', { status: 'freed', freedOn: '2026-10-01', freedBy: 'renamed' }, ['investment', 'transferee']],
    ['annulled', { status: 'freed', freedOn: '2026-10-01', freedBy: 'annulled' }, ['investment']],
  ];
  const beside = (standing: NameStanding, relations: NameRelation[], name = '青岛红光酒业有限公司') =>
    judgeName(name, { readings: () => [], today: TODAY, relations, candidates: [{ name: '青岛红光酒厂', standing }, { name: '青岛红光酒业有限公司', standing }].slice(name === '青岛红光酒业有限公司' ? 0 : 1, name === '青岛红光酒业有限公司' ? 1 : 2) });

  it.each(cases)('from a name %s', (_, standing, kinds) => {
    expect(relationsExcepted(standing)).toEqual(kinds);
    expect(beside(standing, []).level).toBe('refuse');
    for (const kind of ['investment', 'transferee'] as const) {
      const judged = beside(standing, [{ name: '青岛红光酒厂', kind }]);
      expect([kind, judged.level, judged.rule]).toEqual([kind, ...(kinds.includes(kind) ? ['warn', `name.excepted.${kind}`] : ['refuse', 'name.same.trade-name-and-industry'])]);
      expect(beside(standing, [{ name: '青岛别人酒厂', kind }]).level).toBe('refuse');
    }
    expect(standingInWords(standing)).toContain(kinds.length === 2 ? '受让该名称的除外' : '有投资关系的除外');
  });

  it('never a name that somebody bears, word for word; a name given up goes to who acquired it', () => {
    const relation: NameRelation[] = [{ name: '青岛红光酒业有限公司', kind: 'investment' }, { name: '青岛红光酒业有限公司', kind: 'transferee' }];
    const same = (standing: NameStanding) => judgeName('青岛红光酒业有限公司', { readings: () => [], today: TODAY, relations: relation, candidates: [{ name: '青岛红光酒业有限公司', standing }] }).level;
    expect([same({ status: 'registered' }), same({ status: 'reserved' }), same({ status: 'freed', freedOn: '2026-10-01', freedBy: 'renamed' })]).toEqual(['refuse', 'refuse', 'warn']);
  });

  it('after the year nobody is in the way', () => expect(beside({ status: 'freed', freedOn: '2025-11-22', freedBy: 'deregistered' }, []).level).toBe('ok'));

  it('is told which day the year is over', () =>
    expect(beside({ status: 'freed', freedOn: '2026-10-01', freedBy: 'annulled' }, []).words).toContain('2026-10-01 被撤销登记，到 2027-10-01 满一年，有投资关系的除外'));
});
