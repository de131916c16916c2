import type { CaseView, ClaimLine, DeskCase, InboxMessage, InvitationLanding, LogVerification, NoticeView, Queue } from '@qiban/shared';
import { aSignature } from '../../../test/builders/application-form.builder';
import { Registration, tokenOf } from '../../../test/builders/registration.builder';
import { aDefect } from '../../../test/builders/notice.builder';
import { Caller, startApp, type Answer, type TestApp } from '../../../test/harness';
import '../../../test/matchers';
import { demoPerson } from '../accounts';
import { IdentityClaim } from './identity-claim.entity';

const MINUTE = 60_000;
const mobileOf = (key: string) => demoPerson(key)!.mobile;

let t: TestApp;
let founder: Caller;
let clerk: Caller;
let registration: Registration;

beforeAll(async () => {
  t = await startApp();
  founder = await t.as('founder');
  registration = await Registration.in(t);
});
/** A telephone gets ten codes a day: the stories are told a day apart, and whoever is in office signs in every morning. */
async function nextDay(): Promise<void> {
  t.clock.advance(25 * 60 * MINUTE);
  const { body } = await t.stranger.post<{ token: string }>('/api/demo/sessions', { person: 'clerk' });
  clerk = new Caller(t.address, body.token);
}
beforeEach(nextDay);
afterAll(() => t.stop());

const textsTo = (person: string) => t.smsGateway.texts(mobileOf(person)).map(({ message }) => message.text);
/** What the link in the last notice about this company leads to. */
async function noticeOf(view: CaseView, person = 'co-founder'): Promise<string> {
  await t.settle();
  return /notice\?c=(\w{16})/.exec(textsTo(person).filter((text) => text.includes('您被写进') && text.includes(view.companyName)).at(-1)!)![1]!;
}
async function codeFor(code: string, person = 'co-founder'): Promise<string> {
  expect((await t.stranger.post(`/api/notices/${code}/code`)).status).toBe(200);
  await t.settle();
  return /验证码 (\d{6})/.exec(textsTo(person).filter((text) => text.includes('验证码')).at(-1)!)![1]!;
}
const show = (code: string, caller = t.stranger) => caller.get<NoticeView>(`/api/notices/${code}`);
const press = (code: string, digits: string, caller = t.stranger) => caller.post<NoticeView>(`/api/notices/${code}/not-me`, { code: digits });
async function pressed(view: CaseView, person = 'co-founder'): Promise<string> {
  const code = await noticeOf(view, person);
  const answer = await press(code, await codeFor(code, person));
  expect(answer.status).toBe(200);
  return code;
}
const wrong = (digits: string) => String((Number(digits) + 1) % 1_000_000).padStart(6, '0');
const claimOn = async (view: CaseView) => (await clerk.get<{ items: ClaimLine[] }>('/api/desk/claims')).body.items.find(({ caseId }) => caseId === view.id)!;
const decide = (claimId: string, verdict: string, reason = '已打电话给本人核实', caller = clerk) => caller.post<ClaimLine>(`/api/desk/claims/${claimId}/decide`, { verdict, reason });
const approve = async (view: CaseView): Promise<Answer> => {
  const { body } = await clerk.get<DeskCase>(`/api/desk/cases/${view.id}`);
  return clerk.post(`/api/desk/cases/${view.id}/approve`, { seenVersion: body.case.version, contentHash: body.contentHash });
};
const logHolds = async (view: CaseView) => (await clerk.get<LogVerification>(`/api/desk/cases/${view.id}/verify-log`)).body.ok;

describe('the page behind the text', () => {
  it('says what the text said, and no more', async () => {
    const view = await registration.signing();
    const answer = await show(await noticeOf(view));
    expect(answer.body).toMatchObject({ said: { companyName: view.companyName, postWords: '股东、监事', toldOn: expect.stringMatching(/^2026-11-2\d$/) }, state: 'none', kind: 'freeze', reason: null });
    for (const secret of ['周沐', '林知远', mobileOf('co-founder'), demoPerson('co-founder')!.idNumber]) expect(answer.text).not.toContain(secret);
  });

  it('says nothing at all of the company to whoever comes by a signing link, and sends the code to the same telephone', async () => {
    const view = await registration.signing();
    await t.settle();
    const answer = await show(tokenOf(view, 'p2'));
    expect(answer.body).toMatchObject({ said: null, state: 'none' });
    expect(answer.text).not.toContain(view.companyName);
    const digits = await codeFor(tokenOf(view, 'p2'));
    expect((await press(tokenOf(view, 'p2'), digits)).body).toMatchObject({ state: 'open', said: null });
    expect((await registration.fresh(view.id)).frozen).not.toBeNull();
  });

  it('does not say whether a link nobody made is almost one', async () => {
    for (const code of ['x'.repeat(16), 'x'.repeat(43), 'short', '%00']) {
      expect(await show(code)).toBeRefused('notice.not-found');
    }
    expect(await t.stranger.post(`/api/notices/${'x'.repeat(16)}/code`)).toBeRefused('notice.not-found');
    expect(await press('x'.repeat(16), '123456')).toBeRefused('notice.not-found');
  });

  it('is not asked more than sixty times a minute from one place', async () => {
    const answers = await Promise.all(Array.from({ length: 61 }, () => show('x'.repeat(16))));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(60).fill(404), 429]);
  });
});

describe('the one-time code', () => {
  it('is sent once a minute, five times a day', async () => {
    const code = await noticeOf(await registration.signing());
    const ask = () => t.stranger.post(`/api/notices/${code}/code`);
    for (let sent = 0; sent < 5; sent += 1) {
      expect((await ask()).status).toBe(200);
      expect(await ask()).toBeRefused('request.too-many');
      t.clock.advance(MINUTE);
    }
    expect(await ask()).toBeRefused('notice.codes-used-up');
  });

  it('is refused when it is wrong, and gone after five tries, the right one included', async () => {
    const view = await registration.signing();
    const code = await noticeOf(view);
    const digits = await codeFor(code);
    for (let tries = 0; tries < 4; tries += 1) expect(await press(code, wrong(digits))).toBeRefused('notice.code-wrong', { fields: ['code'] });
    expect(await press(code, wrong(digits))).toBeRefused('notice.code-over');
    expect(await press(code, digits)).toBeRefused('notice.code-over');
    expect((await registration.fresh(view.id)).frozen).toBeNull();
  });

  it('is good for five minutes, for its own notice, and only the latest counts', async () => {
    const [one, other] = [await noticeOf(await registration.signing()), await noticeOf(await registration.signing())];
    expect(await press(one, '000000')).toBeRefused('notice.code-over');
    const first = await codeFor(one);
    expect(await press(other, first)).toBeRefused('notice.code-over');
    t.clock.advance(5 * MINUTE + 1);
    expect(await press(one, first)).toBeRefused('notice.code-over');
    const second = await codeFor(one);
    if (first !== second) expect(await press(one, first)).toBeRefused('notice.code-wrong');
    expect((await press(one, second)).status).toBe(200);
  });

  it('must be six digits', async () => {
    expect(await press(await noticeOf(await registration.signing()), '12a456')).toBeRefused('form.invalid', { fields: ['code'] });
  });
});

describe('这不是我, before anything is decided', () => {
  it('freezes the case at once: nobody signs, submits, changes people or sends out, and each is told why', async () => {
    const view = await registration.signing();
    await pressed(view);
    const mine = await registration.fresh(view.id);
    expect(mine.frozen?.words).toMatch(/不知情.*结果会告诉您/);
    expect(mine.frozen?.words).not.toMatch(/周沐|冒名|虚假/);
    expect(mine.moves.find(({ action }) => action === 'submit')?.missing).toEqual([mine.frozen?.words]);
    expect(mine.moves.find(({ action }) => action === 'withdraw')?.missing).toEqual([]);
    expect(await registration.sign(mine, 'p1')).toBeRefused('case.frozen');
    expect((await t.stranger.get<InvitationLanding>(`/api/invitations/${tokenOf(view, 'p1')}/landing`)).body).toMatchObject({ state: 'frozen', need: 'nothing' });
    for (const path of ['submit', 'reopen']) expect(await founder.post(`/api/cases/${view.id}/${path}`, { seenVersion: mine.version })).toBeRefused('case.frozen');
    const { name, idNumber, mobile } = demoPerson('tenant')!;
    expect(await founder.post(`/api/cases/${view.id}/signers/p2/substitute`, { seenVersion: mine.version, person: { name, idNumber, mobile } })).toBeRefused('case.frozen');
    expect((await founder.get<{ items: InboxMessage[] }>('/api/accounts/me/inbox')).body.items[0]?.title).toBe('申请先停一停');
    await t.settle();
    expect(textsTo('co-founder').at(-1)).toContain('没有人能签字或核准');
    expect(await logHolds(view)).toBe(true);
  });

  it('is pressed once, however often it is pressed', async () => {
    const view = await registration.signing();
    const code = await noticeOf(view);
    const digits = await codeFor(code);
    const answers = await Promise.all([press(code, digits), press(code, digits), press(code, digits)]);
    expect(answers.some(({ status }) => status === 200)).toBe(true);
    expect((await press(code, '000000')).body.state).toBe('open');
    expect(await t.transactions.reads().countBy(IdentityClaim, { caseId: view.id })).toBe(1);
    await t.settle();
    expect(textsTo('co-founder').filter((text) => text.startsWith('【企办】收到') && text.includes(view.companyName))).toHaveLength(1);
  });

  it('keeps a clerk from approving, and the case from being handed out', async () => {
    const view = await registration.underReview();
    await pressed(view, 'founder');
    expect(await approve(view)).toBeRefused('case.frozen');
    const { version } = await registration.fresh(view.id);
    expect(await clerk.post(`/api/desk/cases/${view.id}/return`, { seenVersion: version, defects: [aDefect()] })).toBeRefused('case.frozen');
    expect(await clerk.post(`/api/desk/cases/${view.id}/notices`, { seenVersion: version, defects: [aDefect()] })).toBeRefused('case.frozen');
    const queue = (await clerk.get<Queue>('/api/desk/queue')).body.lines;
    expect(queue.find(({ caseId }) => caseId === view.id)?.frozen).toBe(true);
    for (;;) {
      const next = await clerk.post<DeskCase>('/api/desk/take-next');
      if (next.status !== 200) break;
      expect(next.body.case.id).not.toBe(view.id);
    }
    expect((await registration.fresh(view.id)).licence).toBeNull();
  });

  it('lets the applicant withdraw, and keeps the claim for the desk', async () => {
    const view = await registration.signing();
    const code = await pressed(view);
    const { version } = await registration.fresh(view.id);
    expect((await founder.post(`/api/cases/${view.id}/withdraw`, { seenVersion: version, reason: '先不办了' })).status).toBe(200);
    const claim = await claimOn(view);
    expect(claim).toMatchObject({ state: 'open', caseIsOver: true });
    expect((await decide(claim.id, 'take-out')).body.state).toBe('upheld');
    expect((await registration.fresh(view.id)).stage).toBe('withdrawn');
    expect((await show(code)).body).toMatchObject({ state: 'upheld', reason: '已打电话给本人核实' });
  });

  it('has nothing to stop once the application came to nothing', async () => {
    const view = await registration.signing();
    const code = await noticeOf(view);
    const digits = await codeFor(code);
    expect((await founder.post(`/api/cases/${view.id}/withdraw`, { seenVersion: view.version, reason: '先不办了' })).status).toBe(200);
    expect((await show(code)).body.state).toBe('over');
    expect((await press(code, digits)).body.state).toBe('over');
    expect(await t.transactions.reads().countBy(IdentityClaim, { caseId: view.id })).toBe(0);
  });
});

describe('at the desk', () => {
  it('is no business of an applicant', async () => {
    expect(await founder.get('/api/desk/claims')).toBeRefused('session.not-permitted');
    expect(await founder.post('/api/desk/claims/x/decide', { verdict: 'lift', reason: '没有这回事' })).toBeRefused('session.not-permitted');
    expect(await decide('no-such-claim', 'lift')).toBeRefused('claim.not-found');
  });

  it('shows who spoke up, as what, and whether somebody signed as them', async () => {
    const view = await registration.signing();
    await registration.sign(view, 'p2');
    await pressed(view);
    const claim = await claimOn(view);
    expect(claim).toMatchObject({ name: '周沐', postWords: '股东、监事', kind: 'freeze', state: 'open', mayRefuse: false, dueOn: null });
    expect(claim.signature).toMatchObject({ verification: expect.stringContaining('人脸核验') });
    expect(claim.maskedMobile).toContain('****');
  });

  it('takes the person out: back to the form, and not in again under number or telephone', async () => {
    const view = await registration.signing();
    const code = await pressed(view);
    const claim = await claimOn(view);
    expect(await decide(claim.id, 'take-out', '不')).toBeRefused('form.invalid', { fields: ['reason'] });
    expect(await decide(claim.id, 'refuse')).toBeRefused('claim.decision-does-not-fit');
    expect(await decide(claim.id, 'accept')).toBeRefused('claim.decision-does-not-fit');
    expect((await decide(claim.id, 'take-out')).body).toMatchObject({ state: 'upheld', decidedBy: '何川' });
    expect(await decide(claim.id, 'lift')).toBeRefused('claim.decided-already');
    const draft = await registration.fresh(view.id);
    expect(draft).toMatchObject({ stage: 'draft', frozen: null });
    expect(draft.findings).toContainEqual(expect.objectContaining({ rule: 'person.said-not-me', field: 'person.p2', level: 'refuse' }));
    expect(await founder.post(`/api/cases/${view.id}/send-for-signing`, { seenVersion: draft.version })).toBeRefused('case.condition-unmet');
    await t.settle();
    expect(textsTo('co-founder').at(-1)).toContain('不会把您登记进去');
    expect((await show(code)).body).toMatchObject({ state: 'upheld', words: expect.stringContaining('没有被登记进去') });
    expect(await logHolds(view)).toBe(true);
  });

  it('sends a file that was handed in back, with what is to be done', async () => {
    const view = await registration.underReview();
    await pressed(view, 'founder');
    await decide((await claimOn(view)).id, 'take-out');
    const mine = await registration.fresh(view.id);
    expect([mine.stage, mine.frozen]).toEqual(['returned', null]);
    expect(mine.defects).toEqual([expect.objectContaining({ words: expect.stringMatching(/^林知远说自己不知情，经核实属实：请换成别人/) })]);
  });

  it('refuses the whole application, and frees its name', async () => {
    const view = await registration.underReview();
    await pressed(view, 'founder');
    expect((await decide((await claimOn(view)).id, 'refuse', '本人当面说明从未同意')).status).toBe(200);
    expect(await registration.fresh(view.id)).toMatchObject({ stage: 'refused', frozen: null });
  });

  it('lifts the freeze when it was an error, in the log, and everything goes on where it stood', async () => {
    const view = await registration.underReview();
    const code = await pressed(view, 'founder');
    expect((await decide((await claimOn(view)).id, 'lift', '本人来电说按错了')).body.state).toBe('lifted');
    const mine = await registration.fresh(view.id);
    expect(mine).toMatchObject({ stage: 'under-review', frozen: null });
    expect(mine.timeline[0]).toMatchObject({ title: '核实好了，可以接着办', detail: '本人来电说按错了' });
    expect((await show(code)).body).toMatchObject({ state: 'lifted', reason: '本人来电说按错了' });
    expect((await approve(view)).status).toBe(200);
    expect(await logHolds(view)).toBe(true);
  });

  it('keeps the case frozen until the last of several claims is decided', async () => {
    const view = await registration.signing();
    await pressed(view, 'founder');
    await pressed(view, 'co-founder');
    const open = (await clerk.get<{ items: ClaimLine[] }>('/api/desk/claims')).body.items.filter(({ caseId }) => caseId === view.id);
    expect(open).toHaveLength(2);
    await decide(open[0]!.id, 'lift');
    expect((await registration.fresh(view.id)).frozen).not.toBeNull();
    await decide(open[1]!.id, 'lift');
    expect((await registration.fresh(view.id)).frozen).toBeNull();
    expect((await registration.sign(await registration.fresh(view.id), 'p1')).status).toBe(200);
  });
});

describe('这不是我, after the licence', () => {
  it('becomes a report with three working days to accept it, and stops nothing', async () => {
    const view = await registration.underReview();
    expect((await approve(view)).status).toBe(200);
    const code = await noticeOf(view, 'founder');
    expect((await show(code)).body).toMatchObject({ kind: 'report', state: 'none', words: expect.stringContaining('已经登记') });
    expect((await press(code, await codeFor(code, 'founder'))).body).toMatchObject({ kind: 'report', state: 'open' });
    const mine = await registration.fresh(view.id);
    expect([mine.frozen, mine.stage]).toEqual([null, 'in-progress']);
    const claim = await claimOn(view);
    expect(claim.kind).toBe('report');
    expect(claim.dueOn! > claim.claimedAt.slice(0, 10)).toBe(true);
    expect(await decide(claim.id, 'take-out')).toBeRefused('claim.decision-does-not-fit');
    expect((await decide(claim.id, 'accept', '身份已核验，材料属实')).body.state).toBe('accepted');
    expect((await show(code)).body.state).toBe('accepted');
  });
});

describe('an approval and a freeze at the same moment', () => {
  it('end in exactly one of the two, and a freeze always leaves the case without a licence', async () => {
    const outcomes = { frozen: 0, issued: 0 };
    for (let round = 0; round < 6; round += 1) {
      await nextDay();
      const view = await registration.underReview();
      const code = await noticeOf(view, 'founder');
      const digits = await codeFor(code, 'founder');
      const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
      const [approval, notice] = await Promise.all([wait(round * 4).then(() => approve(view)), wait((5 - round) * 4).then(() => press(code, digits))]);
      const mine = await registration.fresh(view.id);
      expect(notice.status).toBe(200);
      if (approval.status === 200) {
        outcomes.issued += 1;
        expect([mine.stage, mine.frozen, notice.body.kind]).toEqual(['in-progress', null, 'report']);
        expect(mine.licence).not.toBeNull();
      } else {
        outcomes.frozen += 1;
        expect(['case.frozen', 'case.changed-meanwhile']).toContain((approval.body as { code: string }).code);
        expect([mine.stage, mine.licence, notice.body.kind]).toEqual(['under-review', null, 'freeze']);
        expect(mine.frozen).not.toBeNull();
      }
      expect(await logHolds(view)).toBe(true);
    }
    expect(outcomes.frozen + outcomes.issued).toBe(6);
  }, 60_000);

  it('and of a signature and a freeze the signature is whole or not there', async () => {
    const view = await registration.signing();
    const code = await noticeOf(view);
    const digits = await codeFor(code);
    const [signed] = await Promise.all([registration.sign(view, 'p1'), press(code, digits)]);
    const mine = await registration.fresh(view.id);
    expect(mine.frozen).not.toBeNull();
    expect(mine.signers.find(({ personKey }) => personKey === 'p1')?.state).toBe(signed.status === 200 ? 'signed' : 'invited');
    expect(await founder.post(`/api/invitations/${tokenOf(view, 'p1')}/sign`, aSignature(mine.packetHash!))).toBeRefused('case.frozen');
    expect(await logHolds(view)).toBe(true);
  });
});
