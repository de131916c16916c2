import { randomUUID } from 'node:crypto';
import type { CaseView, SealOrderView } from '@qiban/shared';
import { personOf } from '../../../test/builders/application-form.builder';
import { eventually, Registration } from '../../../test/builders/registration.builder';
import { startApp, type Caller, type TestApp } from '../../../test/harness';
import { SEAL_CALLBACK_PATH } from './seal-registry.port';

const order = { kinds: ['company', 'finance'], delivery: 'courier', recipient: '林知远', mobile: personOf('founder', 'p1').mobile, address: '青岛市市北区演示路18号306室' };

describe('seal orders', () => {
  let t: TestApp;
  let founder: Caller;
  let registration: Registration;

  beforeAll(async () => {
    t = await startApp();
    founder = await t.as('founder');
    registration = await Registration.in(t);
  });
  afterAll(() => t.stop());
  beforeEach(() => t.sealRegistry.setMode({ answer: 'accept', automatic: true, callbackCopies: 1, callbackOrder: 'in-order', callbackFirst: false, callbackFault: 'none', delayMs: 0 }));

  const place = (view: CaseView, change: object = {}) => founder.post<SealOrderView>(`/api/cases/${view.id}/seal-order`, { ...order, ...change });
  const show = async (view: CaseView) => (await founder.get<SealOrderView>(`/api/cases/${view.id}/seal-order`)).body;

  it('is refused before the licence, to a stranger, and without the company seal', async () => {
    const early = await registration.underReview();
    expect(await place(early)).toBeRefused('seal-order.not-yet');
    const view = await registration.approved();
    expect(await (await t.as('tenant')).post(`/api/cases/${view.id}/seal-order`, order)).toBeRefused('case.not-found');
    expect(await place(view, { kinds: ['finance'] })).toBeRefused('form.invalid', { fields: ['kinds'] });
    expect(await place(view, { kinds: ['company', 'company'] })).toBeRefused('form.invalid', { fields: ['kinds'] });
    expect(await place(view, { address: '' })).toBeRefused('form.invalid', { fields: ['address'] });
    expect(await place(view, { mobile: '1' })).toBeRefused('form.invalid', { fields: ['mobile'] });
    expect(await founder.get(`/api/cases/${view.id}/seal-order`)).toBeRefused('seal-order.not-found');
  });

  it('orders one set when the founder taps twice', async () => {
    const view = await registration.approved();
    const answers = await Promise.all([place(view), place(view)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await place(view)).toBeRefused('seal-order.already-placed');
    await t.settle();
    expect(t.sealRegistry.orders().filter(({ message }) => message.unit_name === view.companyName)).toHaveLength(1);
  });

  it('copies the text of every seal from the register', async () => {
    const view = await registration.approved();
    const { body } = await place(view, { kinds: ['company', 'legal-representative'] });
    expect(body.seals.map(({ text }) => text)).toEqual([view.companyName, '林知远']);
    const preview = await founder.get(`/api/cases/${view.id}/seal-order/previews/company`);
    expect([preview.status, preview.headers['content-type']]).toEqual([200, expect.stringContaining('image/svg+xml')]);
  });

  it('is done once though every callback comes three times and in the wrong order', async () => {
    t.sealRegistry.setMode({ callbackCopies: 3, callbackOrder: 'reversed' });
    const view = await registration.approved();
    await place(view);
    await t.settle();
    await eventually(async () => expect((await show(view)).state).toBe('delivered'));
    const seals = (await show(view)).seals;
    await eventually(async () => expect((await show(view)).seals.every(({ recordNumber }) => recordNumber !== null)).toBe(true));
    expect(seals).toHaveLength(2);
    const done = (await registration.fresh(view.id)).timeline.filter(({ title }) => title === '印章已送达');
    expect(done).toHaveLength(1);
    expect((await registration.fresh(view.id)).stage).toBe('completed');
  });

  it('takes a callback that overtakes the answer to our own request', async () => {
    t.sealRegistry.setMode({ callbackFirst: true });
    const view = await registration.approved();
    await place(view);
    await t.settle();
    await eventually(async () => expect((await show(view)).state).toBe('delivered'));
  });

  it('tells the founder why it was declined, and lets them order again', async () => {
    t.sealRegistry.setMode({ answer: 'decline', reason: '刻章单位停业' });
    const view = await registration.approved();
    await place(view);
    await t.settle();
    expect(await show(view)).toMatchObject({ state: 'declined', declinedReason: '刻章单位停业' });
    t.sealRegistry.setMode({ answer: 'accept' });
    expect((await place(view)).status).toBe(200);
    await t.settle();
    await eventually(async () => expect((await show(view)).state).toBe('delivered'));
  });

  it('waits while the registry is down and delivers once it is back: never a refusal to the founder', async () => {
    t.sealRegistry.setMode({ answer: 'garbage' });
    const view = await registration.approved();
    await place(view);
    await t.settle();
    expect((await show(view)).state).toBe('requested');
    t.sealRegistry.setMode({ answer: 'accept' });
    t.clock.advance(15 * 60_000);
    await t.settle();
    await eventually(async () => expect((await show(view)).state).toBe('delivered'));
    expect(t.sealRegistry.orders().filter(({ message }) => message.unit_name === view.companyName)).toHaveLength(1);
  });

  it('ends the case when the founder does without seals', async () => {
    const view = await registration.approved();
    const { body } = await founder.post<CaseView>(`/api/cases/${view.id}/seal-order/decline`);
    expect([body.stage, body.matters.find(({ name }) => name === 'seals')?.state]).toEqual(['completed', 'not-wanted']);
  });

  it('refuses callbacks that are unsigned, badly signed, old or replayed', async () => {
    const step = JSON.stringify({ event_id: randomUUID(), request_id: 'x', acceptance_no: 'y', stage: 'MADE', occurred_at: new Date(t.clock.epoch()).toISOString() });
    expect(await t.stranger.post(SEAL_CALLBACK_PATH, undefined, { raw: step })).toBeRefused('callback.refused');
    const view = await registration.approved();
    t.sealRegistry.setMode({ callbackFault: 'bad-signature' });
    await place(view);
    await t.settle();
    await new Promise((done) => setTimeout(done, 150));
    expect((await show(view)).state).toBe('accepted');
    expect(t.sealRegistry.callbacks().some(({ result }) => result === 401)).toBe(true);
  });
});
