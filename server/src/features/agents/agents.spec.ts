import { makeCreditCode, type AgencyLine, type PublicAgent } from '@qiban/shared';
import { personOf } from '../../../test/builders/application-form.builder';
import { startApp, type Caller, type TestApp } from '../../../test/harness';
import '../../../test/matchers';

interface Items<T> { items: T[] }
const NUMBER = 'DEMO-370200-0001';
const anAgency = (serial = 'MADAG002') => ({ name: '青岛泊岸登记代理有限公司', creditCode: makeCreditCode('370299', serial), feeYuan: 300 });

describe('the register of agents', () => {
  let t: TestApp;
  let operator: Caller;
  beforeAll(async () => {
    t = await startApp();
    operator = await t.as('operator');
  });
  afterAll(() => t.stop());

  const register = async (): Promise<AgencyLine[]> => (await operator.get<Items<AgencyLine>>('/api/desk/agents')).body.items;
  const agencyNamed = async (name: string) => (await register()).find((each) => each.name === name)!;

  it('shows anybody name, agency, number and fee, and nothing else of a person', async () => {
    const { status, body } = await t.stranger.get<Items<PublicAgent>>('/api/public/agents');
    expect(status).toBe(200);
    expect(body.items).toMatchObject([{ number: NUMBER, name: '许青禾', feeYuan: 0, standing: 'registered' }]);
    expect(Object.keys(body.items[0]!).sort()).toEqual(['agencyCreditCode', 'agencyName', 'feeYuan', 'name', 'number', 'registeredOn', 'standing']);
    expect((await t.stranger.get<Items<PublicAgent>>(`/api/public/agents?q=${encodeURIComponent('没有这个人')}`)).body.items).toEqual([]);
    expect((await t.stranger.get<PublicAgent>(`/api/public/agents/${NUMBER.toLowerCase()}`)).body.name).toBe('许青禾');
    expect(await t.stranger.get('/api/public/agents/NOBODY-1')).toBeRefused('agent.not-found');
  });

  it('is kept by the operator alone', async () => {
    for (const person of ['founder', 'agent', 'clerk']) {
      const caller = await t.as(person);
      expect(await caller.get('/api/desk/agents')).toBeRefused('session.not-permitted');
      expect(await caller.post('/api/desk/agencies', anAgency())).toBeRefused('session.not-permitted');
      expect(await caller.post('/api/desk/agents/x/suspend', { reason: '试试能不能停' })).toBeRefused('session.not-permitted');
      expect(await caller.post('/api/desk/agents/x/lift')).toBeRefused('session.not-permitted');
      expect(await caller.post('/api/desk/agents', {})).toBeRefused('session.not-permitted');
    }
  });

  it('takes an agency once, and its agents once each', async () => {
    const key = 'agency-key-0001';
    expect((await operator.post('/api/desk/agencies', anAgency(), { key })).status).toBe(200);
    // The same tap again is the same agency; another tap is told.
    expect((await operator.post('/api/desk/agencies', anAgency(), { key })).headers['idempotent-replay']).toBe('true');
    expect(await operator.post('/api/desk/agencies', anAgency())).toBeRefused('agency.already-registered');
    const { id: agencyId } = await agencyNamed(anAgency().name);
    const { name, idNumber } = personOf('tenant', '');
    const added = await operator.post<Items<AgencyLine>>('/api/desk/agents', { agencyId, number: 'qd-0002', name, idNumber });
    expect(added.status).toBe(200);
    expect(added.body.items.find(({ id }) => id === agencyId)?.agents).toMatchObject([{ number: 'QD-0002', name, standing: 'registered', liveMandates: 0 }]);
    expect(added.text).not.toContain(idNumber);
    expect(await operator.post('/api/desk/agents', { agencyId, number: 'QD-0003', name, idNumber })).toBeRefused('agent.already-registered');
    expect(await operator.post('/api/desk/agents', { agencyId, number: 'QD-0002', name: '周沐', idNumber: personOf('co-founder', '').idNumber })).toBeRefused('agent.already-registered');
    expect(await operator.post('/api/desk/agents', { agencyId: 'nowhere', number: 'QD-0004', name: '周沐', idNumber: personOf('co-founder', '').idNumber })).toBeRefused('agency.not-found');
  });

  it('says at each field what is wrong, all at once', async () => {
    const agency = await operator.post<{ fields: { field: string }[] }>('/api/desk/agencies', { name: '短', creditCode: '9137', feeYuan: -1 });
    expect(agency.status).toBe(422);
    expect(agency.body.fields.map(({ field }) => field)).toEqual(['name', 'creditCode', 'feeYuan']);
    const agent = await operator.post<{ fields: { field: string }[] }>('/api/desk/agents', { agencyId: '', number: '*', name: 'X', idNumber: '1' });
    expect(agent.body.fields.map(({ field }) => field)).toEqual(['agencyId', 'number', 'name', 'idNumber']);
  });

  it('suspends, which the public list leaves out and a look-up tells, and lets back', async () => {
    const [line] = (await register()).flatMap(({ agents }) => agents).filter(({ number }) => number === NUMBER);
    expect(await operator.post('/api/desk/agents/nobody/suspend', { reason: '经核实不在岗' })).toBeRefused('agent.not-found');
    for (let time = 0; time < 2; time += 1) expect((await operator.post(`/api/desk/agents/${line!.id}/suspend`, { reason: '经核实不在岗' })).status).toBe(200);
    expect((await t.stranger.get<Items<PublicAgent>>(`/api/public/agents?q=${NUMBER}`)).body.items).toEqual([]);
    const { body } = await t.stranger.get<PublicAgent>(`/api/public/agents/${NUMBER}`);
    expect(body.standing).toBe('suspended');
    expect(JSON.stringify(body)).not.toContain('不在岗');
    expect((await operator.post(`/api/desk/agents/${line!.id}/lift`)).status).toBe(200);
    expect((await t.stranger.get<Items<PublicAgent>>(`/api/public/agents?q=${NUMBER}`)).body.items).toHaveLength(1);
  });
});
