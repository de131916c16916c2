import type { JudgeName, NameAnswer, NameSection } from '@qiban/shared';
import { startApp, type TestApp } from '../../../test/harness';
import '../../../test/matchers';
import { NameClaim } from './name-claim.entity';
import { NameFollower } from './name-follower.service';
import { logChanges, NameRegister, type Reservation } from './name-register.service';

const DAY = 24 * 3600_000;
let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.stop());

const nameOf = (tradeName: string, over: Partial<NameSection> = {}): Partial<NameSection> => ({ region: '青岛', tradeName, industry: '机械', organisationForm: '有限公司', ...over });
const ask = async (body: JudgeName, app = t) => (await app.stranger.post<NameAnswer>('/api/names/judge', body)).body;
const judge = (tradeName: string, over: Partial<NameSection> = {}, app = t) => ask({ name: nameOf(tradeName, over) }, app);

const text = (tradeName: string, form = '有限公司') => `青岛${tradeName}机械${form}`;
const reservation = (caseId: string, tradeName: string, over: Partial<Reservation> = {}): Reservation => ({ caseId, text: text(tradeName), tradeName, entityType: 'llc', needsPriorApproval: false, ...over });
const reserve = (caseId: string, tradeName: string, over: Partial<Reservation> = {}, app = t) => app.transactions.run((tx) => app.app.get(NameRegister).reserve(tx, reservation(caseId, tradeName, over)));
const claimOf = (caseId: string) => t.transactions.reads().findOneByOrFail(NameClaim, { caseId });
const changeClaim = (caseId: string, changes: Partial<NameClaim>) => t.transactions.run(async (tx) => {
  const { id } = await tx.findOneByOrFail(NameClaim, { caseId });
  await tx.update(NameClaim, { id }, changes);
  await logChanges(tx, [id]);
});

describe('the live name check', () => {
  it('warns of a homophone in the same industry: which name, since when, which part, by which article', async () => {
    const answer = await judge('沃海');
    expect(answer).toMatchObject({
      level: 'warn', rule: 'name.near.homophone', collisions: [{ name: '青岛渥海机械设备有限公司', since: '2019-05-17', part: 'trade-name', mine: '沃海', theirs: '渥海', at: 2, basis: expect.stringContaining('第十六条') }],
    });
  });

  it('offers three trade names that are themselves 可用, and another three on request', async () => {
    const first = await judge('沃海');
    const next = await ask({ name: nameOf('沃海'), without: first.suggestions.map(({ tradeName }) => tradeName) });
    const offered = [...first.suggestions, ...next.suggestions];
    expect(new Set(offered.map(({ tradeName }) => tradeName)).size).toBe(6);
    for (const { tradeName, name } of offered) expect(await judge(tradeName)).toMatchObject({ text: name, level: 'ok', collisions: [], suggestions: [] });
  });

  it('refuses the very name of another company', async () => {
    expect(await judge('沃动')).toMatchObject({ level: 'refuse', rule: 'name.same.text' });
  });

  it('refuses a forbidden word and routes a national one, each with its article', async () => {
    expect((await judge('国家级')).level).toBe('refuse');
    expect((await judge('中国云栖', { industry: '科技' })).level).toBe('route');
    for (const { basis } of (await judge('云栖2024')).findings) expect(basis).toContain('《');
  });

  it('promises nothing of a name it has nothing against', async () => {
    expect((await judge('岫岚')).words).toContain('最终以登记机关的登记结果为准');
  });

  it('judges the name of every type by its own rules', async () => {
    expect(await ask({ entityType: 'sole-proprietorship', name: nameOf('岫岚', { organisationForm: '加工厂' }) })).toMatchObject({ level: 'ok', text: '青岛岫岚机械加工厂' });
    expect(await ask({ entityType: 'sole-proprietorship', name: nameOf('岫岚') })).toMatchObject({ level: 'refuse', rule: 'name.type.sole-proprietorship-words' });
    expect(await ask({ entityType: 'limited-partnership', name: nameOf('岫岚', { industry: '创业投资', organisationForm: '合伙企业（有限合伙）' }) })).toMatchObject({ level: 'ok' });
    expect(await ask({ entityType: 'individual-business', name: { unnamed: true } })).toMatchObject({ level: 'ok', rule: 'name.unnamed', text: '' });
    expect(await ask({ entityType: 'branch', parentName: '青岛沃动机械有限公司', name: { tradeName: '崂山', organisationForm: '分公司' } })).toMatchObject({ level: 'ok', text: '青岛沃动机械有限公司崂山分公司' });
    expect(await t.stranger.post('/api/names/judge', { entityType: 'gmbh', name: {} })).toMatchObject({ status: 422 });
  });
});

describe('a reservation', () => {
  it('lasts two months by the calendar and no longer', async () => {
    t.clock.setTo('2026-12-31T02:00:00Z');
    await reserve('case-1', '岫云');
    expect((await claimOf('case-1')).reservedUntil).toBe('2027-02-28');
    expect(await judge('岫云')).toMatchObject({ level: 'refuse', collisions: [{ standing: 'reserved' }] });
    t.clock.setTo('2027-02-28T15:59:00Z');
    expect((await judge('岫云')).level).toBe('refuse');
    t.clock.setTo('2027-02-28T16:01:00Z');
    expect((await judge('岫云')).level).toBe('ok');
    await reserve('case-2', '岫云');
    expect((await judge('岫云')).level).toBe('refuse');
  });

  it('lasts a year where an approval comes first', async () => {
    t.clock.setTo('2026-11-23T02:00:00Z');
    await reserve('case-3', '岫峰', { needsPriorApproval: true });
    expect((await claimOf('case-3')).reservedUntil).toBe('2027-11-23');
    t.clock.setTo('2027-11-22T02:00:00Z');
    expect((await judge('岫峰')).level).toBe('refuse');
    t.clock.setTo('2027-11-24T02:00:00Z');
    expect((await judge('岫峰')).level).toBe('ok');
  });

  it('asked for again does not begin anew, becomes a year when an approval turns out to be needed, and outlasts the decision', async () => {
    t.clock.setTo('2026-11-23T02:00:00Z');
    await reserve('case-4', '岫林');
    t.clock.advance(30 * DAY);
    await reserve('case-4', '岫林');
    expect(await claimOf('case-4')).toMatchObject({ since: '2026-11-23', reservedUntil: '2027-01-23' });
    await reserve('case-4', '岫林', { atLeastUntil: '2027-01-26' });
    expect((await claimOf('case-4')).reservedUntil).toBe('2027-01-26');
    await reserve('case-4', '岫林', { needsPriorApproval: true });
    expect((await claimOf('case-4')).reservedUntil).toBe('2027-11-23');
  });

  it('is given up with the name for another, which is free at once', async () => {
    await reserve('case-5', '汀兰');
    await reserve('case-5', '汀芷');
    expect([(await judge('汀兰')).level, (await judge('汀芷')).level]).toEqual(['ok', 'refuse']);
    await t.transactions.run((tx) => t.app.get(NameRegister).release(tx, 'case-5'));
    expect((await judge('汀芷')).level).toBe('ok');
  });

  it('does not stand in the way of its own case', async () => {
    await reserve('case-6', '汀岚');
    expect((await ask({ name: nameOf('汀岚'), caseId: 'case-6' })).level).toBe('ok');
  });

  it('becomes a registration, even if its last day has passed and nobody has taken the name', async () => {
    await reserve('case-7', '汀云');
    t.clock.advance(90 * DAY);
    await t.transactions.run((tx) => t.app.get(NameRegister).register(tx, reservation('case-7', '汀云')));
    expect(await claimOf('case-7')).toMatchObject({ status: 'registered', reservedUntil: null, since: t.clock.today() });
    t.clock.advance(900 * DAY);
    expect(await judge('汀云')).toMatchObject({ level: 'refuse', collisions: [{ standing: 'registered' }] });
  });
});

describe('of two that want one name at the same moment, exactly one gets it', () => {
  let races = 0;
  const race = async (one: [string, Partial<Reservation>?], other: [string, Partial<Reservation>?]) => {
    races += 1;
    const outcomes = await Promise.allSettled([reserve(`race-${races}-a`, ...one), reserve(`race-${races}-b`, ...other)]);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'name.taken' });
    return outcomes.filter(({ status }) => status === 'fulfilled').length;
  };

  it('word for word', async () => expect(await race(['澜汀'], ['澜汀'])).toBe(1));
  it('with another ending, or with the place elsewhere', async () => {
    expect(await race(['澜岫'], ['澜岫', { text: '青岛澜岫机械股份有限公司' }])).toBe(1);
    expect(await race(['澜屿峰'], ['澜屿峰', { text: '澜屿峰（青岛）机械有限公司' }])).toBe(1);
  });
  it('but firms tied by investment both do, where the text differs', async () =>
    expect(await race(['澜桥'], ['澜桥', { text: '山东澜桥机械有限公司', relations: [{ name: '青岛澜桥机械有限公司', kind: 'investment' }] }])).toBe(2));
  it('and another industry is another name', async () => expect(await race(['澜舟'], ['澜舟', { text: '青岛澜舟餐饮管理有限公司' }])).toBe(2));
});

describe('names given up', () => {
  const gaveUp = async (caseId: string, tradeName: string, freedBy: NameClaim['freedBy']) => {
    await reserve(caseId, tradeName);
    await changeClaim(caseId, { status: 'freed', freedOn: t.clock.today(), freedBy, exclusiveKey: null, sameKey: null });
  };
  const with_ = async (tradeName: string, kind: 'investment' | 'transferee') =>
    (await ask({ name: nameOf(tradeName, { organisationForm: '有限责任公司', relations: [{ name: text(tradeName), kind }] }) })).level;

  it.each([['deregistered', 'warn', 'warn'], ['renamed', 'warn', 'warn'], ['annulled', 'warn', 'refuse']] as const)('%s: closed for a year, but with an investment %s, for who acquired it %s', async (freedBy, investment, transferee) => {
    const tradeName = { deregistered: '沐岫', renamed: '沐汀', annulled: '沐澜' }[freedBy];
    await gaveUp(`freed-${freedBy}`, tradeName, freedBy);
    expect((await judge(tradeName)).level).toBe('refuse');
    expect([await with_(tradeName, 'investment'), await with_(tradeName, 'transferee')]).toEqual([investment, transferee]);
    t.clock.advance(367 * DAY);
    expect((await judge(tradeName)).level).toBe('ok');
  });

  it('吊销 gives up nothing: after years the name is as taken as before', async () => {
    await reserve('revoked', '沐舟');
    await changeClaim('revoked', { status: 'registered', reservedUntil: null });
    t.clock.advance(800 * DAY);
    expect(await judge('沐舟')).toMatchObject({ level: 'refuse', collisions: [{ standing: 'registered' }] });
  });
});

it('compares within the whole prefecture, and not beyond', async () => {
  await reserve('elsewhere', '鹤岫');
  await reserve('district', '鹤汀', { text: '平度鹤汀机械有限公司' });
  await changeClaim('elsewhere', { area: '370100' });
  expect((await judge('鹤岫')).level).toBe('ok');
  expect((await judge('鹤汀', { region: '青岛市市南区' })).level).toBe('refuse');
});

describe('two servers on one database', () => {
  let other: TestApp;
  beforeAll(async () => {
    const { databaseUrl, databaseFile } = t.settings;
    other = await startApp({ seed: false, ...(databaseUrl === null ? { settings: { databaseFile } } : { rewriteDatabaseUrl: () => databaseUrl }) });
    other.clock.setTo(t.clock.now());
  });
  afterAll(() => other.stop());

  it('see each other’s names at once: reserved, registered, given up', async () => {
    expect((await judge('砚汀', {}, other)).level).toBe('ok');
    await reserve('seen', '砚汀');
    expect((await judge('砚汀', {}, other)).level).toBe('refuse');
    expect((await judge('砚廷', {}, other)).rule).toBe('name.near.homophone');
    await t.transactions.run((tx) => t.app.get(NameRegister).release(tx, 'seen'));
    expect((await judge('砚汀', {}, other)).level).toBe('ok');
    await reserve('seen-back', '砚汀', {}, other);
    expect((await judge('砚汀')).level).toBe('refuse');
    await other.transactions.run((tx) => other.app.get(NameRegister).register(tx, reservation('seen-back', '砚汀')));
    expect((await judge('砚汀')).collisions[0]).toMatchObject({ name: text('砚汀'), standing: 'registered' });
  });

  it('do not miss a change that was numbered before another and committed after it', async () => {
    const [begun, commit] = [gate(), gate()];
    const slow = t.transactions.run(async (tx) => {
      await t.app.get(NameRegister).reserve(tx, reservation('slow', '砚岫'));
      // What only rides along is sent by now.
      await tx.query('SELECT 1');
      begun.open();
      await commit.passed;
    });
    await begun.passed;
    // On the embedded database there is one writer: the second waits, and the numbers are in order.
    const quick = reserve('quick', '砚峰', {}, t.settings.databaseUrl === null ? t : other);
    if (t.settings.databaseUrl !== null) await quick;
    expect((await judge('砚岫', {}, other)).level).toBe('ok');
    commit.open();
    await Promise.all([slow, quick]);
    expect([(await judge('砚岫', {}, other)).level, (await judge('砚峰', {}, other)).level, (await judge('砚峰')).level]).toEqual(['refuse', 'refuse', 'refuse']);
  });

  it('and one that starts later has all of it', async () => {
    const { databaseUrl, databaseFile } = t.settings;
    const third = await startApp({ seed: false, ...(databaseUrl === null ? { settings: { databaseFile } } : { rewriteDatabaseUrl: () => databaseUrl }) });
    third.clock.setTo(t.clock.now());
    expect([(await judge('砚岫', {}, third)).level, third.app.get(NameFollower).index.size]).toEqual(['refuse', t.app.get(NameFollower).index.size]);
    await third.stop();
  });
});

function gate(): { passed: Promise<void>; open(): void } {
  let open = () => undefined as void;
  const passed = new Promise<void>((done) => { open = done; });
  return { passed, open };
}
