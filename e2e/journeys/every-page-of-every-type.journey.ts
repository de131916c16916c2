import { entityTypeRules, type CaseView, type EntityType, type MandateText, type MandateView } from '@qiban/shared';
import { sampleForms } from '@qiban/shared/src/company-registration/sample-forms';
import { anyCompany, formOf } from '../screens/demo-companies';
import { written } from '../screens/handwriting';
import { faultsOf } from '../screens/pages-for-everybody';
import { Somebody, today } from '../screens/somebody';
import { expect, test } from '../src/journey';

const AGENT = 'DEMO-370200-0001';
/** The limited company's own pages are walked with the rest of the product; its articles here. */
const others: readonly EntityType[] = ['jsc', 'limited-partnership', 'sole-proprietorship', 'individual-business', 'branch'];
/** Pages that look the same whatever the type. */
const alike = ['name', 'domicile', 'scope', 'contacts'];

test('every form page of the other types can be used by everybody', async ({ people }) => {
  test.setTimeout(240_000);
  const founder = await new Somebody(await people.phone('the founder'), 'founder').signIn();
  const addresses: string[] = [];
  for (const type of others) {
    const { id } = await founder.send<CaseView>('/api/cases', { form: sampleForms[type]({ today: today() }) });
    addresses.push(...entityTypeRules[type].sections.filter((section) => !alike.includes(section)).map((section) => `/register/${section}?caseId=${id}`), `/register/check?caseId=${id}`);
  }
  const empty = await founder.send<CaseView>('/api/cases', { entityType: 'general-partnership' });
  expect(await faultsOf(founder.page, [...addresses, `/register/articles?caseId=${empty.id}`])).toEqual({});
});

test('the articles in one’s own words, and the pages of an agent, can be used by everybody', async ({ people }) => {
  test.setTimeout(240_000);
  const founder = await new Somebody(await people.phone('the founder'), 'founder').signIn();
  const agent = await new Somebody(await people.phone('the agent'), 'agent').signIn();
  const form = formOf(anyCompany(), today(), ['founder', 'co-founder']);
  const give = async ({ id }: CaseView): Promise<MandateView> => {
    const terms = { agentNumber: AGENT, permissions: ['fill-in', 'send-to-sign', 'hand-in', 'collect'], endsOn: today() };
    const { sha256 } = await founder.get<MandateText>(`/api/cases/${id}/mandate/text?agentNumber=${AGENT}&permissions=${terms.permissions.join(',')}&endsOn=${terms.endsOn}`);
    return founder.send(`/api/cases/${id}/mandate`, { ...terms, signature: { packetHash: sha256, ...written('林知远') } });
  };
  const own = await founder.draft({ ...form, articles: { clauses: [{ id: 'inheritance', text: '' }, { id: 'supervision', text: '公司由股东自己监督。' }] } });
  const handed = await founder.draft(form);
  const [offered, live] = [await give(own), await give(handed)];
  await agent.send(`/api/mandates/${live.id}/accept`);
  const faults = {
    ...(await faultsOf(founder.page, [`/register/articles?caseId=${own.id}`, `/register/agent?caseId=${own.id}`, `/register/agent?caseId=${(await founder.send<CaseView>('/api/cases')).id}`, `/agent/mandate?id=${offered.id}`])),
    ...(await faultsOf(agent.page, ['/agent/list', `/agent/mandate?id=${offered.id}`, `/register/tasks?caseId=${handed.id}`, `/register/shareholders?caseId=${handed.id}`, `/register/check?caseId=${handed.id}`])),
    ...(await faultsOf(await people.phone('a stranger'), ['/agent/register', '/agent/list'])),
  };
  expect(faults).toEqual({});
});
