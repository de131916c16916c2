import type { CaseView, DemoText } from '@qiban/shared';
import { withSection } from '../../../test/builders/application-form.builder';
import { Registration, tokenOf } from '../../../test/builders/registration.builder';
import { startApp, type Caller, type TestApp } from '../../../test/harness';
import '../../../test/matchers';
import { demoPerson } from '../accounts';
import { TextMessage } from '../text-messages';

const mobileOf = (key: string) => demoPerson(key)!.mobile;

describe('a notice by text to everybody named', () => {
  let t: TestApp;
  let founder: Caller;
  let registration: Registration;

  beforeAll(async () => {
    t = await startApp();
    founder = await t.as('founder');
    registration = await Registration.in(t);
  });
  beforeEach(() => { t.smsGateway.setMode({ answer: 'accept', mostADay: 0 }); });
  afterAll(() => t.stop());

  const textsTo = (person: string, company: string) => t.smsGateway.texts(mobileOf(person)).map(({ message }) => message.text).filter((text) => text.includes(company.slice(0, 6)));
  const reopened = async (view: CaseView) => (await founder.post<CaseView>(`/api/cases/${view.id}/reopen`, { seenVersion: (await registration.fresh(view.id)).version })).body;
  const sentAgain = async (id: string) => (await founder.post<CaseView>(`/api/cases/${id}/send-for-signing`, { seenVersion: (await registration.fresh(id)).version })).body;

  it('goes out when the documents do, with the posts and a link of its own', async () => {
    const view = await registration.signing();
    expect(textsTo('co-founder', view.companyName)).toEqual([]);
    await t.settle();
    const [text, ...more] = textsTo('co-founder', view.companyName);
    expect(more).toEqual([]);
    expect(text).toContain(`您被写进“${view.companyName}”的登记申请（股东、监事）`);
    expect(text).toMatch(/不是您，请点 http:\/\/\S+\/notice\?c=[0-9A-Za-z]{16}$/);
    const founders = textsTo('founder', view.companyName);
    expect(founders).toHaveLength(1);
    expect(founders[0]!.split('?c=')[1]).not.toBe(text!.split('?c=')[1]);
  });

  it('is one text a person, case and post, however often the documents are made', async () => {
    const view = await registration.signing();
    await reopened(view);
    await sentAgain(view.id);
    await t.settle();
    expect(textsTo('co-founder', view.companyName)).toHaveLength(1);
  });

  it('tells a further post in a further text, with the same link', async () => {
    const view = await registration.signing();
    await t.settle();
    const draft = await reopened(view);
    const { contacts } = withSection(registration.form(), 'contacts', { contact: 'p2' });
    expect((await founder.put(`/api/cases/${view.id}/sections`, { section: 'contacts', value: contacts, seenVersion: draft.sectionVersions.contacts })).status).toBe(200);
    await sentAgain(view.id);
    await t.settle();
    const [first, second, ...more] = textsTo('co-founder', view.companyName);
    expect(more).toEqual([]);
    expect(second).toContain('（登记联络员）');
    expect(second!.split('?c=')[1]).toBe(first!.split('?c=')[1]);
  });

  it('tells whoever takes somebody’s place, at once', async () => {
    const view = await registration.signing();
    const { name, idNumber, mobile } = demoPerson('tenant')!;
    expect((await founder.post(`/api/cases/${view.id}/signers/p2/substitute`, { seenVersion: view.version, person: { name, idNumber, mobile } })).status).toBe(200);
    await t.settle();
    expect(textsTo('tenant', view.companyName)).toHaveLength(1);
  });

  it('tells nobody of documents that were refused', async () => {
    const before = t.smsGateway.texts().length;
    const form = withSection(registration.form(), 'officers', { directors: [] });
    expect((await founder.post('/api/cases', { form, sendForSigning: true })).status).toBe(422);
    await t.settle();
    expect(t.smsGateway.texts()).toHaveLength(before);
  });

  it('is sent when the gateway is back, once, and nobody’s signing waits for it', async () => {
    t.smsGateway.setMode({ answer: 'die-after-accepting' });
    const view = await registration.signing();
    await t.settle();
    expect((await registration.sign(view, 'p2')).status).toBe(200);
    t.smsGateway.setMode({ answer: 'accept' });
    t.clock.advance(15 * 60_000);
    await t.settle();
    expect(textsTo('co-founder', view.companyName)).toHaveLength(1);
    expect(await t.transactions.reads().countBy(TextMessage, { caseId: view.id, state: 'accepted' })).toBe(2);
  });

  it('waits for a carrier that has had enough for today, and gives up on a number that is none', async () => {
    t.smsGateway.setMode({ answer: 'decline', reason: 'TOO_MANY' });
    const patient = await registration.signing();
    await t.settle();
    expect(await t.transactions.reads().countBy(TextMessage, { caseId: patient.id, state: 'waiting' })).toBe(2);
    t.smsGateway.setMode({ answer: 'decline', reason: 'NUMBER_UNKNOWN' });
    const hopeless = await registration.signing();
    await t.settle();
    expect(await t.transactions.reads().findBy(TextMessage, { caseId: hopeless.id })).toMatchObject([{ state: 'declined', reason: 'number-unknown' }, { state: 'declined', reason: 'number-unknown' }]);
  });

  it('asks again under the same id while the gateway has it pending', async () => {
    t.smsGateway.setMode({ answer: 'pend' });
    const view = await registration.signing();
    await t.settle();
    expect(textsTo('co-founder', view.companyName)).toEqual([]);
    t.smsGateway.setMode({ answer: 'accept' });
    t.clock.advance(60_000);
    await t.settle();
    expect(textsTo('co-founder', view.companyName)).toHaveLength(1);
  });

  it('keeps numbers and words enciphered', async () => {
    const view = await registration.signing();
    const kept = JSON.stringify(await t.transactions.reads().query('SELECT * FROM text_message')) + JSON.stringify(await t.transactions.reads().query('SELECT * FROM person_notice'));
    expect(kept).not.toContain(mobileOf('co-founder'));
    expect(kept).not.toContain(view.companyName);
    expect(tokenOf(view, 'p2')).toHaveLength(43);
  });

  it('can be read on the simulated telephones, in a demonstration only', async () => {
    const view = await registration.signing();
    await t.settle();
    const { body } = await t.stranger.get<{ items: DemoText[] }>('/api/demo/texts');
    expect(body.items.filter(({ text }) => text.includes(view.companyName)).map(({ mobile }) => mobile).sort()).toEqual([mobileOf('founder'), mobileOf('co-founder')].sort());
    const production = await startApp({ seed: false, settings: { mode: 'production' } });
    try {
      expect(await production.stranger.get('/api/demo/texts')).toBeRefused('demo.off');
    } finally {
      await production.stop();
    }
  });
});
