import type { CaseView, CertificateLine, OwnCertificate, PersonEntry, SigningView, VerificationBegun } from '@qiban/shared';
import { written } from '../screens/handwriting';
import { jointStockCompany } from '../screens/joint-stock-company';
import { Phone } from '../screens/phone';
import { Somebody, today, tokenIn } from '../screens/somebody';
import { expect, test } from '../src/journey';

/** Somebody who has never been here proves who they are, in a browser of their own. */
async function identified(person: Somebody, { name, idNumber }: PersonEntry): Promise<void> {
  const begun = await person.send<VerificationBegun>('/api/accounts/me/verification', { name, idNumber });
  await person.send('/api/demo/camera', { verifyId: begun.verifyId, outcome: 'pass' });
  await person.send('/api/accounts/me/verification/finish', { verificationId: begun.verificationId });
}

test('eight people in eight places sign for a joint-stock company at the same moment, and its seals are ordered the same day', async ({ people }) => {
  test.setTimeout(240_000);
  const form = jointStockCompany(today());
  const named = [...form.shareholders.shareholders, ...form.officers.others];
  expect(named).toHaveLength(8);

  const eight = await test.step('eight people, each on a phone of their own', async () => {
    const all: { person: PersonEntry; phone: Phone; account: Somebody }[] = [];
    for (const person of named) {
      const page = await people.phone(person.name);
      const account = await new Somebody(page, 'newcomer').signIn();
      await identified(account, person);
      all.push({ person, phone: new Phone(page), account });
    }
    return all;
  });
  const chair = eight[0]!;

  const view = await test.step('the chair sends the documents out', async () => {
    const made = await chair.account.send<CaseView>('/api/cases', { form, sendForSigning: true });
    expect(made.signers).toHaveLength(8);
    return made;
  });
  const linkOf = (person: PersonEntry) => view.signers.find(({ personKey }) => personKey === person.key)!.link!;

  await test.step('each opens their link and sees what is asked of them', async () => {
    for (const { person, phone } of eight) {
      await phone.page.goto(new URL(linkOf(person)).pathname + new URL(linkOf(person)).search);
      await expect(phone.text(view.companyName)).toBeVisible();
    }
  });

  await test.step('all eight sign at the same moment, and none is lost', async () => {
    const signed = await Promise.all(eight.map(({ person, account }) =>
      account.send<SigningView>(`/api/invitations/${tokenIn(linkOf(person))}/sign`, { packetHash: view.packetHash, ...written(person.name) })));
    expect(signed.map(({ you }) => you.state)).toEqual(Array(8).fill('signed'));
    const now = await chair.account.show(view.id);
    expect(now.signers.map(({ state }) => state)).toEqual(Array(8).fill('signed'));
    expect(now.timeline.filter(({ title }) => title === '一位签署人已签署')).toHaveLength(8);
    for (const { phone } of eight.slice(1)) {
      await phone.page.reload();
      await expect(phone.text(/签好了/)).toBeVisible();
    }
  });

  await test.step('a supervisor takes the certificate of their signature, and a stranger checks it without learning who', async () => {
    const supervisor = eight[6]!;
    await supervisor.phone.page.goto('/sign/certificates');
    await supervisor.phone.page.getByRole('link', { name: new RegExp(view.companyName) }).click();
    await expect(supervisor.phone.text('签名有效。')).toBeVisible();
    await expect(supervisor.phone.text(supervisor.person.name)).toBeVisible();
    const { items: [line] } = await supervisor.account.get<{ items: CertificateLine[] }>('/api/accounts/me/signatures');
    const { publicUrl } = await supervisor.account.get<OwnCertificate>(`/api/accounts/me/signatures/${line!.id}`);
    const stranger = new Phone(await people.phone('whoever scans the code'));
    await stranger.page.goto(new URL(publicUrl).pathname);
    await expect(stranger.text('签名有效。')).toBeVisible();
    await expect(stranger.text('人脸核验')).toBeVisible();
    const page = await stranger.page.locator('body').innerText();
    for (const secret of [supervisor.person.name, view.companyName, supervisor.person.idNumber]) expect(page).not.toContain(secret);
  });

  await test.step('it is handed in, approved, and the seals are ordered the same day', async () => {
    const { version } = await chair.account.show(view.id);
    const handedIn = await chair.account.send<CaseView>(`/api/cases/${view.id}/submit`, { seenVersion: version });
    if (handedIn.stage === 'under-review') {
      const clerk = await new Somebody(await people.desk('the clerk'), 'clerk').signIn();
      await clerk.approve(view.id);
    }
    await expect.poll(async () => (await chair.account.show(view.id)).licence?.issuedOn, { timeout: 15_000 }).toBe(today());
    const { mobile } = chair.person;
    await chair.account.send(`/api/cases/${view.id}/seal-order`, { kinds: ['company', 'finance'], delivery: 'pick-up', recipient: chair.person.name, mobile, address: '' });
    await chair.phone.page.goto(`/register/timeline?id=${view.id}`);
    await expect(chair.phone.text('印章已下单')).toBeVisible();
    await expect(chair.phone.text('营业执照已签发')).toBeVisible();
  });
});
