import type { CaseView, DeskCase, CorrectionNoticeList, CorrectionNoticeView, Queue } from '@qiban/shared';
import { aDefect, aPaper, handedInAgain, withPhone } from '../../../test/builders/notice.builder';
import { Registration } from '../../../test/builders/registration.builder';
import { startApp, type Caller, type TestApp } from '../../../test/harness';
import '../../../test/matchers';

describe('correction notices', () => {
  let t: TestApp;
  let founder: Caller;
  let clerk: Caller;
  let reviewer: Caller;
  let registration: Registration;

  beforeAll(async () => {
    t = await startApp();
    [founder, clerk, reviewer] = await Promise.all([t.as('founder'), t.as('clerk'), t.as('reviewer')]);
    registration = await Registration.in(t);
  });
  afterAll(() => t.stop());

  const returnIt = (view: CaseView, defects = [aDefect()], who = clerk) => who.post<DeskCase>(`/api/desk/cases/${view.id}/return`, { seenVersion: view.version, defects });
  const propose = (view: CaseView, defects = [aDefect()], who = clerk) => who.post<CorrectionNoticeView>(`/api/desk/cases/${view.id}/notices`, { seenVersion: view.version, defects });
  const confirm = (noticeId: string, who = reviewer) => who.post<CorrectionNoticeView>(`/api/desk/notices/${noticeId}/confirm`);
  const sendBack = (noticeId: string, words = '第二项第一次就有，请再核对', who = reviewer) => who.post<CorrectionNoticeView>(`/api/desk/notices/${noticeId}/send-back`, { words });
  const desk = async (caseId: string) => (await clerk.get<DeskCase>(`/api/desk/cases/${caseId}`)).body;
  const list = async (who: Caller) => (await who.get<CorrectionNoticeList>('/api/desk/notices')).body;

  /** Returned once for its telephone, and handed in again with another one. */
  const underReviewAgain = async (): Promise<CaseView> => {
    const view = await registration.underReview();
    await returnIt(view);
    return handedInAgain(founder, view.id, withPhone(founder, '0532-88881111'));
  };

  describe('the first', () => {
    it('is refused to a stranger, and at the wrong stage', async () => {
      const view = await registration.underReview();
      expect(await returnIt(view, undefined, founder)).toBeRefused('session.not-permitted');
      const signing = await registration.signing();
      expect(await returnIt(signing)).toBeRefused('case.not-found');
    });

    it('is refused without what good looks like, without a reason of the table, and with one word', async () => {
      const view = await registration.underReview();
      const answer = await returnIt(view, [aDefect({ good: '' }), aDefect({ words: '改' }), aDefect({ reason: 'because' as never })]);
      expect(answer).toBeRefused('form.invalid', { fields: ['defects.0.good', 'defects.1.words', 'defects.2.reason'] });
      expect((await registration.fresh(view.id)).stage).toBe('under-review');
    });

    it('reaches the founder with reason, example and what good looks like, and counts what is still to be mended', async () => {
      const view = await registration.underReview();
      expect((await returnIt(view, [aDefect(), aDefect({ field: 'domicile', reason: 'paper.missing', paper: { of: 'upload', kind: 'domicile-proof', personKey: '' }, words: '请交住所证明。', good: '拍清楚产权证明的每一页' })])).status).toBe(200);
      const returned = await registration.fresh(view.id);
      expect(returned.defects.map(({ reason, good, mended, omitted }) => [reason, good.length > 3, mended, omitted])).toEqual([['contact.not-reachable', true, false, false], ['paper.missing', true, false, false]]);
      const draft = (await founder.post<CaseView>(`/api/cases/${view.id}/correct`, { seenVersion: returned.version })).body;
      await withPhone(founder, '0532-88882222')(draft);
      expect((await registration.fresh(view.id)).defects.map(({ mended }) => mended)).toEqual([true, false]);
      expect((await aPaper(founder, view.id, 'domicile-proof')).status).toBe(200);
      expect((await registration.fresh(view.id)).defects.map(({ mended }) => mended)).toEqual([true, true]);
    });

    it('goes out once when asked twice', async () => {
      const view = await registration.underReview();
      const [a, b] = await Promise.all([returnIt(view), returnIt(view, undefined, reviewer)]);
      expect([a.status, b.status].filter((status) => status === 200)).toHaveLength(1);
      expect((await registration.fresh(view.id)).timeline.filter(({ title }) => title === '退回补正')).toHaveLength(1);
    });
  });

  it('shows at the second submission which fields and which papers changed, and what was asked for and did not', async () => {
    const view = await registration.underReview();
    const about = (personKey: string) => aDefect({ field: 'shareholders', reason: 'paper.unclear', paper: { of: 'upload', kind: 'id-front', personKey }, words: '照片反光，请重拍。', good: '四个角都在画面里，没有反光' });
    await returnIt(view, [aDefect(), about('p1'), aDefect({ field: 'name', reason: 'name.same-or-near', words: '请换一个字号。', good: '和在先的名称不相近' })]);
    await handedInAgain(founder, view.id, async (draft) => {
      await withPhone(founder, '0532-88883333')(draft);
      await aPaper(founder, view.id, 'id-front', 'p1');
      await aPaper(founder, view.id, 'other');
    });
    const { changes } = await desk(view.id);
    expect(changes.map(({ field, asked, before, after }) => [field, asked, before === after])).toEqual([
      ['contacts.companyPhone', true, false], ['name', true, true], ['papers.id-front.p1', true, false], ['papers.other.', false, false],
    ]);
    expect(changes.find(({ field }) => field === 'papers.id-front.p1')).toMatchObject({ title: '材料 · 身份证人像面 · 林知远', before: '' });
  });

  it('tells a photo taken anew from the one before, also in the same minute', async () => {
    const draft = (await founder.post<CaseView>('/api/cases', { form: registration.form() })).body;
    const first = (await aPaper(founder, draft.id, 'id-front', 'p1')).body;
    const signing = (await founder.post<CaseView>(`/api/cases/${draft.id}/send-for-signing`, { seenVersion: draft.version })).body;
    await registration.sign(signing, 'p1');
    await registration.sign(signing, 'p2');
    const view = (await founder.post<CaseView>(`/api/cases/${draft.id}/submit`, { seenVersion: (await registration.fresh(draft.id)).version })).body;
    await returnIt(view, [aDefect({ field: 'shareholders', reason: 'paper.unclear', paper: { of: 'upload', kind: 'id-front', personKey: 'p1' } })]);
    await handedInAgain(founder, view.id, async () => {
      await founder.delete(`/api/cases/${view.id}/papers/${first.id}`);
      await aPaper(founder, view.id, 'id-front', 'p1');
    });
    const { changes, case: seen } = await desk(view.id);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ asked: true, title: '材料 · 身份证人像面 · 林知远' });
    expect(changes[0]!.before).not.toBe(changes[0]!.after);
    expect(seen.defects.map(({ mended }) => mended)).toEqual([true]);
  });

  describe('a second', () => {
    it('is not sent by one person, and proposing it shows the founder nothing', async () => {
      const view = await underReviewAgain();
      expect(await returnIt(view)).toBeRefused('correction.second-needs-another');
      const proposed = await propose(view);
      expect([proposed.status, proposed.body.state, proposed.body.yours, proposed.body.mayDecide]).toEqual([200, 'proposed', true, false]);
      const seen = await registration.fresh(view.id);
      expect([seen.stage, seen.defects.length, JSON.stringify(seen).includes('notice')]).toEqual(['under-review', 0, false]);
      const line = (await clerk.get<Queue>('/api/desk/queue')).body.lines.find(({ caseId }) => caseId === view.id);
      expect(line?.awaitsConfirmation).toBe(true);
      await sendBack(proposed.body.id);
    });

    it('is proposed by nobody but the desk, at no other stage, and once', async () => {
      const view = await underReviewAgain();
      expect(await propose(view, undefined, founder)).toBeRefused('session.not-permitted');
      expect(await propose({ ...view, version: view.version - 1 })).toBeRefused('case.changed-meanwhile');
      const [a, b] = await Promise.all([propose(view), propose(view, undefined, reviewer)]);
      const [done, refused] = a.status === 200 ? [a, b] : [b, a];
      expect(done.status).toBe(200);
      expect(refused).toBeRefused('correction.waiting');
      expect(await clerk.post(`/api/desk/cases/${view.id}/approve`, { seenVersion: view.version, contentHash: view.packetHash })).toBeRefused('correction.waiting');
      const given = await clerk.post<DeskCase>('/api/desk/take-next');
      expect(given.body.case?.id).not.toBe(view.id);
      const approved = await registration.approved();
      expect(await propose(approved)).toBeRefused('case.not-at-this-stage');
    });

    it('is confirmed by another person with the role, who cannot be its writer; then the founder sees it', async () => {
      const view = await underReviewAgain();
      const { id } = (await propose(view)).body;
      expect(await confirm(id, clerk)).toBeRefused('session.not-permitted');
      expect(await confirm(id, founder)).toBeRefused('session.not-permitted');
      expect((await list(reviewer)).waiting.find((each) => each.id === id)).toMatchObject({ writtenBy: '何川', mayDecide: true, yours: false });
      const [a, b] = await Promise.all([confirm(id), confirm(id)]);
      const [done, refused] = a.status === 200 ? [a, b] : [b, a];
      expect(done.body).toMatchObject({ state: 'issued', decidedBy: '沈岳' });
      expect(refused).toBeRefused('correction.already-decided');
      const seen = await registration.fresh(view.id);
      expect([seen.stage, seen.defects.length]).toEqual(['returned', 1]);
      expect((await list(clerk)).yours.find((each) => each.id === id)?.state).toBe('issued');
    });

    it('of the reviewer’s own hand is not confirmed by the same reviewer', async () => {
      const view = await underReviewAgain();
      const { id } = (await propose(view, undefined, reviewer)).body;
      expect(await confirm(id)).toBeRefused('correction.own-proposal');
      expect(await sendBack(id)).toBeRefused('correction.own-proposal');
      expect((await registration.fresh(view.id)).stage).toBe('under-review');
    });

    it('is sent back with a reason, and its writer may propose again or decide otherwise', async () => {
      const view = await underReviewAgain();
      const { id } = (await propose(view)).body;
      expect(await sendBack(id, '不')).toBeRefused('form.invalid', { fields: ['words'] });
      expect(await sendBack('00000000-0000-0000-0000-000000000000')).toBeRefused('correction.not-found');
      expect((await sendBack(id)).body).toMatchObject({ state: 'sent-back', decisionWords: '第二项第一次就有，请再核对' });
      expect(await sendBack(id)).toBeRefused('correction.already-decided');
      expect((await desk(view.id)).notices).toMatchObject({ issued: 1, proposal: { state: 'sent-back' } });
      const again = await propose(view, [aDefect({ words: '电话仍然打不通，请再换一个。' })]);
      expect(again.status).toBe(200);
      await sendBack(again.body.id);
      expect((await clerk.post(`/api/desk/cases/${view.id}/approve`, { seenVersion: view.version, contentHash: view.packetHash })).status).toBe(200);
    });

    it('waits for nobody once the applicant has withdrawn', async () => {
      const view = await underReviewAgain();
      const { id } = (await propose(view)).body;
      await founder.post(`/api/cases/${view.id}/withdraw`, { seenVersion: view.version, reason: '不办了' });
      expect((await list(reviewer)).waiting.some((each) => each.id === id)).toBe(false);
      expect(await confirm(id)).toBeRefused('case.changed-meanwhile');
    });

    it('marks what already stood in the first submission as the clerk’s omission, and counts it', async () => {
      const before = (await list(clerk)).omissions;
      const view = await underReviewAgain();
      const untold = aDefect({ field: 'capital.capitalYuan', reason: 'capital.amount', words: '注册资本和章程不一致。' });
      const { body: notice } = await propose(view, [untold, aDefect({ words: '新换的电话还是打不通。' })]);
      expect([notice.defects.map(({ omitted }) => omitted), notice.omissions]).toEqual([[true, false], 1]);
      expect((await list(clerk)).omissions).toBe(before);
      await confirm(notice.id);
      expect((await list(clerk)).omissions).toBe(before + 1);
      expect((await registration.fresh(view.id)).defects.map(({ omitted }) => omitted)).toEqual([true, false]);
    });
  });
});
