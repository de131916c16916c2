import type { PermitLine, PermitView, WritePermit } from '@qiban/shared';
import { startApp, type Caller, type TestApp } from '../../../test/harness';
import { Transactions } from '../../database/transactions';
import { Message } from '../messages';
import { PermitReminders } from './permit-reminders.job';

/** Its window is 2026-07-21 through 2026-11-09. */
const food: WritePermit = { kind: 'food-operation', number: 'JY13702030000001', holder: '海风小馆', issuedOn: '2021-12-01', expiresOn: '2026-11-30', region: '370203', reminds: true };
const NOON = 'T04:00:00.000Z';

describe('permits', () => {
  let t: TestApp;
  let owner: Caller;
  let stranger: Caller;
  let serial = 0;

  beforeAll(async () => {
    t = await startApp();
    owner = await t.as('founder');
    stranger = await t.as('tenant');
  });
  afterAll(() => t.stop());
  beforeEach(() => t.clock.stopAt(`2026-01-10${NOON}`));
  afterEach(() => t.clock.runOn());

  const add = (change: Partial<WritePermit> = {}) => owner.post<PermitView>('/api/permits', { ...food, number: `JY1370203${String(serial++).padStart(7, '0')}`, ...change });
  const sweep = (day: string) => { t.clock.stopAt(`${day}${NOON}`); return t.app.get(PermitReminders).run(day); };
  const told = async ({ id }: PermitView) => (await t.app.get(Transactions).reads().find(Message, { order: { at: 'ASC' } })).filter(({ link }) => link === `/permit/show?id=${id}`);

  it('is kept with the window in which it is renewed, and its reminders', async () => {
    const { status, body } = await add();
    expect([status, body.title, body.standing, body.last]).toEqual([200, '食品经营许可证', 'valid', '2026-11-09']);
    expect(body.window).toMatchObject({ open: '2026-07-21', last: '2026-11-09', article: '《食品经营许可和备案管理办法》' });
    expect(body.reminders.map(({ stage, on, toldAt }) => [stage, on, toldAt])).toEqual([['opens', '2026-07-21', null], ['third', '2026-08-27', null], ['ten-days-left', '2026-10-26', null], ['last-day', '2026-11-09', null], ['expired', '2026-12-01', null]]);
  });

  it('is nobody else\'s: a stranger neither sees nor changes nor removes it', async () => {
    const { body } = await add();
    expect(await stranger.get(`/api/permits/${body.id}`)).toBeRefused('permit.not-found');
    expect(await stranger.put(`/api/permits/${body.id}`, { ...food, seenVersion: 1 })).toBeRefused('permit.not-found');
    expect(await stranger.post(`/api/permits/${body.id}/applied`, { appliedOn: '2026-01-09' })).toBeRefused('permit.not-found');
    expect(await stranger.delete(`/api/permits/${body.id}`)).toBeRefused('permit.not-found');
    expect((await stranger.get<{ items: PermitLine[] }>('/api/permits')).body.items).toEqual([]);
    expect((await owner.get<PermitView>(`/api/permits/${body.id}`)).body).toEqual(body);
  });

  it('is refused with everything that is wrong, each at its field', async () => {
    expect(await add({ kind: 'no-such', number: '!', holder: '', issuedOn: '2027-01-01', expiresOn: '2026-02-30', region: '3702' })).toBeRefused('form.invalid', { fields: ['kind', 'number', 'holder', 'region', 'issuedOn'] });
    expect(await add({ expiresOn: '' })).toBeRefused('form.invalid', { fields: ['expiresOn'] });
    expect(await add({ expiresOn: '2026-02-30' })).toBeRefused('form.invalid', { fields: ['expiresOn'] });
    expect(await add({ expiresOn: food.issuedOn })).toBeRefused('form.invalid', { fields: ['expiresOn'] });
    expect(await add({ kind: 'travel-agency' })).toBeRefused('form.invalid', { fields: ['expiresOn'] });
    expect((await add({ kind: 'travel-agency', expiresOn: '' })).body).toMatchObject({ standing: 'no-expiry', last: null, reminders: [] });
  });

  it('is kept once though it is typed twice, with other spaces and small letters', async () => {
    const { body } = await add();
    expect(await add({ number: ` ${body.number.toLowerCase()} ` })).toBeRefused('permit.already-there');
    expect((await stranger.post<PermitView>('/api/permits', { ...food, number: body.number })).status).toBe(200);
  });

  it('is changed by whoever saw its newest version', async () => {
    const { body } = await add();
    const change = { ...food, number: body.number, holder: '海风小馆（市北店）' };
    expect((await owner.put<PermitView>(`/api/permits/${body.id}`, { ...change, seenVersion: 1 })).body).toMatchObject({ version: 2, holder: '海风小馆（市北店）' });
    expect(await owner.put(`/api/permits/${body.id}`, { ...change, seenVersion: 1 })).toBeRefused('permit.changed-meanwhile');
  });

  it('is removed, and is then gone', async () => {
    const { body } = await add();
    expect((await owner.delete(`/api/permits/${body.id}`)).status).toBe(200);
    expect(await owner.get(`/api/permits/${body.id}`)).toBeRefused('permit.not-found');
  });

  it('no more than two hundred fit into the wallet', async () => {
    const hoarder = await t.as('newcomer');
    const put = (nth: number) => hoarder.post('/api/permits', { ...food, number: `JY9${String(nth).padStart(6, '0')}` });
    for (let nth = 0; nth < 200; nth += 20) expect((await Promise.all(Array.from({ length: 20 }, (_, at) => put(nth + at)))).every(({ status }) => status === 200)).toBe(true);
    expect(await put(200)).toBeRefused('permit.too-many');
  });

  describe('reminders', () => {
    it('each stage is told on its day and once, however often and from wherever the sweep runs', async () => {
      const { body } = await add();
      await sweep('2026-07-20');
      expect(await told(body)).toEqual([]);
      for (const day of ['2026-07-21', '2026-08-27', '2026-10-26', '2026-11-09', '2026-12-01']) {
        await Promise.all([sweep(day), sweep(day), sweep(day)]);
        await sweep(day);
      }
      expect((await told(body)).map(({ title }) => title)).toEqual(['可以申请延续了', '记得申请延续', '申请延续只剩十个工作日', '今天是申请延续的最后一天', '证已到期']);
      expect((await owner.get<PermitView>(`/api/permits/${body.id}`)).body.reminders.every(({ toldAt }) => toldAt !== null)).toBe(true);
    });

    it('after missed days the holder is told once, and how things stand now', async () => {
      const { body } = await add();
      await sweep('2026-11-11');
      expect((await told(body)).map(({ title, text }) => [title, text])).toEqual([['申请延续的最后一天已过', expect.stringContaining('最晚应当在 2026年11月9日申请延续')]]);
      await sweep('2026-12-05');
      expect((await told(body)).map(({ title }) => title)).toEqual(['申请延续的最后一天已过', '证已到期']);
    });

    it('what lay behind when it was written down is not told', async () => {
      t.clock.stopAt(`2026-09-01${NOON}`);
      const { body } = await add();
      await sweep('2026-09-02');
      expect(await told(body)).toEqual([]);
      await sweep('2026-10-26');
      expect((await told(body)).map(({ title }) => title)).toEqual(['申请延续只剩十个工作日']);
    });

    it('whoever has applied is not told to apply; a new expiry begins anew', async () => {
      const { body } = await add();
      await sweep('2026-07-21');
      expect((await owner.post<PermitView>(`/api/permits/${body.id}/applied`, { appliedOn: '2026-07-20' })).body).toMatchObject({ appliedOn: '2026-07-20', reminders: [{ stage: 'expired' }] });
      await sweep('2026-11-09');
      expect(await told(body)).toHaveLength(1);
      const renewed = await owner.put<PermitView>(`/api/permits/${body.id}`, { ...food, number: body.number, issuedOn: '2026-11-30', expiresOn: '2031-11-30', seenVersion: 2 });
      expect(renewed).toBeRefused('form.invalid', { fields: ['issuedOn'] });
      t.clock.stopAt(`2026-12-02${NOON}`);
      expect((await owner.put<PermitView>(`/api/permits/${body.id}`, { ...food, number: body.number, issuedOn: '2026-11-30', expiresOn: '2031-11-30', seenVersion: 2 })).body).toMatchObject({ appliedOn: null, standing: 'valid' });
      await sweep('2026-12-03');
      expect(await told(body)).toHaveLength(1);
    });

    it('applied for on a day that has not come, or is none, or for what does not expire, is refused', async () => {
      const { body } = await add();
      expect(await owner.post(`/api/permits/${body.id}/applied`, { appliedOn: '2026-01-11' })).toBeRefused('form.invalid', { fields: ['appliedOn'] });
      expect(await owner.post(`/api/permits/${body.id}/applied`, { appliedOn: '2026-02-30' })).toBeRefused('form.invalid', { fields: ['appliedOn'] });
      const filing = (await add({ kind: 'device-filing', expiresOn: '' })).body;
      expect(await owner.post(`/api/permits/${filing.id}/applied`, { appliedOn: '2026-01-09' })).toBeRefused('permit.does-not-expire');
    });

    it('who does not want to be reminded is not', async () => {
      const { body } = await add({ reminds: false });
      await sweep('2026-11-09');
      expect(await told(body)).toEqual([]);
    });

    it('a dry run tells what it would tell, and writes nothing', async () => {
      const { body } = await add();
      const lines: string[] = [];
      await t.app.get(PermitReminders).run('2026-07-21', { dryRun: true, onTold: ({ permitId, stage }) => lines.push(`${permitId} ${stage}`) });
      expect(lines).toContain(`${body.id} opens`);
      expect(await told(body)).toEqual([]);
      await sweep('2026-07-21');
      expect(await told(body)).toHaveLength(1);
    });
  });
});
