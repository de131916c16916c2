import { addDays, type CaseView } from '@qiban/shared';
import { anyCompany, formOf } from '../screens/demo-companies';
import { faultsOf, settled } from '../screens/pages-for-everybody';
import { Somebody, tokenIn, today } from '../screens/somebody';
import { tooSmall } from '../src/audit';
import { expect, test } from '../src/journey';

test('every page can be used by everybody: no serious finding, and care mode keeps its word', async ({ people }) => {
  test.setTimeout(240_000);
  const founder = await new Somebody(await people.phone('the founder'), 'founder').signIn();
  const clerk = await new Somebody(await people.phone('the clerk on a phone'), 'clerk').signIn();
  const form = formOf(anyCompany(), today(), ['founder', 'co-founder']);
  const draft = await founder.draft({ ...form, contacts: { ...form.contacts, companyPhone: '0532' } });
  const signing = await founder.outForSigning(anyCompany(), ['founder', 'co-founder']);
  const token = tokenIn(signing.signers.find(({ name }) => name === '林知远')!.link!);
  const waiting = await founder.handIn(anyCompany(), 'founder');
  const approved = await founder.handIn(anyCompany(), 'founder');
  const ordered = await founder.handIn(anyCompany(), 'founder');
  for (const { id } of [approved, ordered]) await clerk.approve(id);
  const licensed = async ({ id }: CaseView) => {
    await expect.poll(async () => (await founder.show(id)).licence?.id, { timeout: 15_000 }).toBeTruthy();
    return (await founder.show(id)).licence!;
  };
  const licence = await licensed(approved);
  await licensed(ordered);
  const permit = await founder.send<{ id: string }>('/api/permits', { kind: 'food-operation', number: 'JY13702030009999', holder: '海风小馆', issuedOn: '', expiresOn: addDays(today(), 90), region: '370203', reminds: true });
  await founder.send(`/api/cases/${ordered.id}/seal-order`, { kinds: ['company', 'finance'], delivery: 'pick-up', recipient: '林知远', mobile: form.shareholders.shareholders[0]!.mobile, address: '' });

  // The measure can see: without care mode the home page has smaller words.
  await founder.page.goto('/');
  await settled(founder.page);
  expect(await tooSmall(founder.page)).not.toEqual([]);

  const sections = ['name', 'capital', 'domicile', 'scope', 'shareholders', 'officers', 'owners', 'contacts', 'check', 'tasks', 'type'];
  const faults = {
    ...(await faultsOf(founder.page, [
      '/', '/services', '/progress', '/me', '/messages', '/register',
      ...sections.map((section) => `/register/${section}?caseId=${draft.id}`),
      `/sign/signers?id=${signing.id}`, `/sign?t=${token}`, `/sign/document?t=${token}&kind=articles`, `/sign/submitted?id=${waiting.id}`,
      `/register/timeline?id=${approved.id}`, '/licence/list', '/sign/certificates', `/licence/show?id=${licence.id}`, `/permit/show?id=${permit.id}`, '/permit/edit',
      `/seal/order?case=${approved.id}`, `/seal/show?case=${ordered.id}`,
    ])),
    ...(await faultsOf(clerk.page, ['/clerk', `/clerk/review?id=${waiting.id}`])),
    ...(await faultsOf(await people.phone('a stranger'), ['/sign-in', `/sign?t=${token}`, '/sign?t=nonsense', `/notice?c=${token}`, '/notice?c=nonsense', '/demo/texts', '/certificate?c=nonsense', `/verify?c=${licence.verificationToken}`])),
  };
  expect(faults).toEqual({});
});
