import type * as accounts from './accounts';
import type * as agents from './agents';
import type * as names from './company-names';
import type * as registration from './company-registration';
import type * as corrections from './corrections';
import type * as desk from './desk';
import type * as claims from './identity-claims';
import type * as licences from './licences';
import type * as permits from './permits';
import type * as owed from './owed-papers';
import type * as reference from './reference';
import type * as certificates from './signature-certificates';
import type * as seals from './seal-orders';
import type * as texts from './text-messages';

type Nothing = Record<string, never>;
interface Items<T> { items: T[] }

/**
 * Every call of the public interface: what is sent, what is answered. The typed clients, the server's parity test and
 * openapi.json are all made from this one table and from `endpoints` below.
 */
export interface Api {
  // who you are
  'sessions.wechat': { body: accounts.SignInWithWechat; answer: accounts.SignedIn };
  'sessions.staff': { body: accounts.SignInStaff; answer: accounts.SignedIn };
  'sessions.end': { answer: Nothing };
  'sessions.list': { answer: Items<accounts.SessionLine> };
  'sessions.revoke': { answer: Nothing };
  'me.show': { answer: accounts.Me };
  'me.give-mobile': { body: accounts.GiveMobile; answer: accounts.Me };
  'me.begin-verification': { body: accounts.BeginVerification; answer: accounts.VerificationBegun };
  'me.finish-verification': { body: accounts.FinishVerification; answer: accounts.Me };
  'me.inbox': { answer: Items<accounts.InboxMessage> };
  'me.read-message': { answer: Nothing };
  'demo.people': { answer: Items<accounts.DemoPerson> };
  'demo.sign-in': { body: accounts.DemoSignIn; answer: accounts.SignedIn };
  'demo.look-into-camera': { body: accounts.LookIntoCamera; answer: Nothing };
  'demo.texts': { answer: Items<texts.DemoText> };

  // lists to choose from
  'reference.divisions': { query: { parent?: string }; answer: Items<reference.DivisionLine> };
  'reference.industries': { query: { q: string; limit?: number }; answer: Items<reference.IndustryLine> };
  'reference.scope': { query: { q: string; limit?: number; catalogue?: string }; answer: Items<reference.ScopeHit> };
  'reference.scope-entries': { query: { codes: string; catalogue?: string }; answer: Items<reference.ScopeLine> };
  'reference.premises': { query: { q?: string; district?: string }; answer: Items<reference.PremisesLine> };

  // the case
  'names.judge': { body: names.JudgeName; answer: names.NameAnswer };
  'cases.list': { answer: Items<registration.CaseLine> };
  'cases.open': { body: registration.OpenCase; answer: registration.CaseView };
  'cases.show': { answer: registration.CaseView };
  'cases.save-section': { body: registration.SaveSection; answer: registration.SavedSection };
  'cases.write-myself-in': { body: registration.WriteMyselfIn; answer: registration.CaseView };
  'cases.send-for-signing': { body: registration.MoveCase; answer: registration.CaseView };
  'cases.reopen': { body: registration.MoveCase; answer: registration.CaseView };
  'cases.submit': { body: registration.SubmitCase; answer: registration.CaseView };
  'cases.correct': { body: registration.MoveCase; answer: registration.CaseView };
  'cases.withdraw': { body: registration.WithdrawCase; answer: registration.CaseView };
  'cases.resend-invitation': { answer: registration.CaseView };
  'cases.renew-invitations': { answer: registration.CaseView };
  'cases.substitute': { body: registration.Substitute; answer: registration.CaseView };
  'cases.document': { answer: registration.DocumentView };
  'cases.add-paper': { answer: registration.PaperView };
  'cases.remove-paper': { answer: Nothing };
  'cases.owed-papers': { answer: Items<owed.OwedPaperView> };
  'cases.answer-owed-paper': { body: owed.AnswerOwedPaper; answer: owed.OwedPaperView };
  'cases.hand-in-owed-paper': { body: owed.HandInOwedPaper; answer: owed.OwedPaperView };

  // signing by link
  'invitations.landing': { answer: registration.InvitationLanding };
  'invitations.show': { answer: registration.SigningView };
  'invitations.sign': { body: registration.Signature; answer: registration.SigningView };
  'invitations.refuse': { body: registration.RefuseToSign; answer: registration.SigningView };

  // registered agents (代办) and what clients hand over to them
  'agents.list': { query: { q?: string }; answer: Items<agents.PublicAgent> };
  'agents.look-up': { answer: agents.PublicAgent };
  'agents.register': { answer: Items<agents.AgencyLine> };
  'agents.add-agency': { body: agents.AddAgency; answer: Items<agents.AgencyLine> };
  'agents.add': { body: agents.AddAgent; answer: Items<agents.AgencyLine> };
  'agents.suspend': { body: agents.SuspendAgent; answer: Items<agents.AgencyLine> };
  'agents.lift': { answer: Items<agents.AgencyLine> };
  'mandates.text': { query: { agentNumber: string; permissions: string; endsOn: string }; answer: agents.MandateText };
  'mandates.give': { body: agents.GiveMandate; answer: agents.MandateView };
  'mandates.revoke': { answer: agents.MandateView };
  'mandates.list': { answer: Items<agents.MandateView> };
  'mandates.show': { answer: agents.MandateView };
  'mandates.accept': { answer: agents.MandateView };
  'mandates.decline': { body: agents.DeclineMandate; answer: agents.MandateView };

  // 这不是我
  'notices.show': { answer: claims.NoticeView };
  'notices.send-code': { answer: claims.CodeSent };
  'notices.not-me': { body: claims.SayNotMe; answer: claims.NoticeView };

  // 签署证明
  'certificates.verify': { answer: certificates.PublicCertificate };
  'certificates.mine': { answer: Items<certificates.CertificateLine> };
  'certificates.show': { answer: certificates.OwnCertificate };

  // after approval
  'licences.list': { answer: Items<licences.LicenceLine> };
  'licences.show': { answer: licences.LicenceView };
  'licences.verify': { answer: licences.PublicLicence };
  'permits.list': { answer: Items<permits.PermitLine> };
  'permits.show': { answer: permits.PermitView };
  'permits.add': { body: permits.WritePermit; answer: permits.PermitView };
  'permits.change': { body: permits.ChangePermit; answer: permits.PermitView };
  'permits.applied': { body: permits.PermitApplied; answer: permits.PermitView };
  'permits.remove': { answer: Nothing };
  'seal-orders.place': { body: seals.PlaceSealOrder; answer: seals.SealOrderView };
  'seal-orders.show': { answer: seals.SealOrderView };
  'seal-orders.decline': { answer: registration.CaseView };

  // the desk
  'desk.queue': { answer: desk.Queue };
  'desk.take-next': { answer: desk.DeskCase };
  'desk.show': { answer: desk.DeskCase };
  'desk.hold': { answer: { lockedUntil: string } };
  'desk.release': { answer: Nothing };
  'desk.approve': { body: desk.Decision; answer: desk.DecidedCase };
  'desk.return': { body: corrections.ReturnCase; answer: desk.DecidedCase };
  'desk.owed-papers': { answer: owed.OwedPapersOfCase };
  'desk.offer-owed-paper': { body: owed.OfferOwedPaper; answer: owed.OwedPaperView };
  'desk.decide-owed-paper': { body: owed.DecideOwedPaper; answer: owed.OwedPaperView };
  'desk.propose-notice': { body: corrections.ReturnCase; answer: corrections.CorrectionNoticeView };
  'desk.notices': { answer: corrections.CorrectionNoticeList };
  'desk.confirm-notice': { answer: corrections.CorrectionNoticeView };
  'desk.send-notice-back': { body: corrections.SendNoticeBack; answer: corrections.CorrectionNoticeView };
  'desk.refuse': { body: desk.RefuseCase; answer: desk.DecidedCase };
  'desk.claims': { answer: Items<claims.ClaimLine> };
  'desk.decide-claim': { body: claims.DecideClaim; answer: claims.ClaimLine };
  'desk.ask-extension': { body: desk.AskExtension; answer: desk.DecidedCase };
  'desk.grant-extension': { body: desk.GrantExtension; answer: desk.DecidedCase };
  'desk.verify-log': { answer: desk.LogVerification };
  'desk.after-checks': { answer: desk.AfterChecks };
  'desk.record-after-check': { body: desk.RecordAfterCheck; answer: desk.AfterCheckLine };
  'desk.machine-record': { answer: desk.MachineRecord };
  'desk.switch-automatic': { body: desk.SwitchAutomatic; answer: desk.AutomaticState };
  'desk.outbox': { answer: Items<desk.OutboxLine> };
}

export type EndpointName = keyof Api;
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
/** Who may call; `anyone` needs no session. Rights on the object itself (founder, signer, holder) are checked by the feature. */
export type Caller = 'anyone' | 'anybody-signed-in' | accounts.Role;
export interface Endpoint { readonly method: Method; readonly path: string; readonly by: readonly Caller[]; readonly title: string }

const to = (method: Method, path: string, by: Caller | readonly Caller[], title: string): Endpoint => ({
  method,
  path: `/api${path}`,
  by: typeof by === 'string' ? [by] : by,
  title,
});

const applicant = 'anybody-signed-in';
const clerk = ['clerk', 'reviewer'] as const;

export const endpoints: Readonly<Record<EndpointName, Endpoint>> = {
  'sessions.wechat': to('POST', '/sessions/wechat', 'anyone', '微信登录'),
  'sessions.staff': to('POST', '/sessions/staff', 'anyone', '工作人员登录'),
  'sessions.end': to('DELETE', '/sessions/current', 'anybody-signed-in', '退出登录'),
  'sessions.list': to('GET', '/sessions', 'anybody-signed-in', '我的登录设备'),
  'sessions.revoke': to('DELETE', '/sessions/:sessionId', 'anybody-signed-in', '让一台设备退出'),
  'me.show': to('GET', '/accounts/me', 'anybody-signed-in', '我是谁'),
  'me.give-mobile': to('POST', '/accounts/me/mobile', 'anybody-signed-in', '绑定手机号'),
  'me.begin-verification': to('POST', '/accounts/me/verification', 'anybody-signed-in', '开始实名核验'),
  'me.finish-verification': to('POST', '/accounts/me/verification/finish', 'anybody-signed-in', '完成实名核验'),
  'me.inbox': to('GET', '/accounts/me/inbox', 'anybody-signed-in', '消息'),
  'me.read-message': to('POST', '/accounts/me/inbox/:messageId/read', 'anybody-signed-in', '已读'),
  'demo.people': to('GET', '/demo/people', 'anyone', '演示人物'),
  'demo.sign-in': to('POST', '/demo/sessions', 'anyone', '以演示人物登录'),
  'demo.look-into-camera': to('POST', '/demo/camera', 'anybody-signed-in', '模拟看镜头'),
  'demo.texts': to('GET', '/demo/texts', 'anyone', '演示手机上的短信'),

  'reference.divisions': to('GET', '/reference/divisions', 'anyone', '行政区划'),
  'reference.industries': to('GET', '/reference/industries', 'anyone', '行业'),
  'reference.scope': to('GET', '/reference/scope', 'anyone', '经营范围条目'),
  'reference.scope-entries': to('GET', '/reference/scope/entries', 'anyone', '按代码取条目'),
  'reference.premises': to('GET', '/reference/premises', 'anyone', '预备案地址'),

  'names.judge': to('POST', '/names/judge', 'anyone', '名称自查'),
  'cases.list': to('GET', '/cases', applicant, '我的办件'),
  'cases.open': to('POST', '/cases', applicant, '新开办件'),
  'cases.show': to('GET', '/cases/:caseId', applicant, '办件'),
  'cases.save-section': to('PUT', '/cases/:caseId/sections', applicant, '保存一项'),
  'cases.write-myself-in': to('POST', '/cases/:caseId/myself', applicant, '把自己填进去'),
  'cases.send-for-signing': to('POST', '/cases/:caseId/send-for-signing', applicant, '生成文件并请各方签署'),
  'cases.reopen': to('POST', '/cases/:caseId/reopen', applicant, '修改内容'),
  'cases.submit': to('POST', '/cases/:caseId/submit', applicant, '提交'),
  'cases.correct': to('POST', '/cases/:caseId/correct', applicant, '修改后再交'),
  'cases.withdraw': to('POST', '/cases/:caseId/withdraw', applicant, '撤回'),
  'cases.resend-invitation': to('POST', '/cases/:caseId/invitations/:personKey/resend', applicant, '重发签署链接'),
  'cases.renew-invitations': to('POST', '/cases/:caseId/invitations/renew', applicant, '延长没签的链接'),
  'cases.substitute': to('POST', '/cases/:caseId/signers/:personKey/substitute', applicant, '换一个人'),
  'cases.document': to('GET', '/cases/:caseId/documents/:kind', applicant, '看一份文件'),
  'cases.add-paper': to('POST', '/cases/:caseId/papers', applicant, '上传材料'),
  'cases.remove-paper': to('DELETE', '/cases/:caseId/papers/:paperId', applicant, '删除材料'),
  'cases.owed-papers': to('GET', '/cases/:caseId/owed-papers', applicant, '欠交的材料'),
  'cases.answer-owed-paper': to('POST', '/cases/:caseId/owed-papers/:owedId/answer', applicant, '答复能不能后补'),
  'cases.hand-in-owed-paper': to('POST', '/cases/:caseId/owed-papers/:owedId/hand-in', applicant, '补交材料'),

  'invitations.landing': to('GET', '/invitations/:token/landing', 'anyone', '签署链接'),
  'invitations.show': to('GET', '/invitations/:token', 'anybody-signed-in', '签署页'),
  'invitations.sign': to('POST', '/invitations/:token/sign', 'anybody-signed-in', '签署'),
  'invitations.refuse': to('POST', '/invitations/:token/refuse', 'anybody-signed-in', '不同意签'),

  'agents.list': to('GET', '/public/agents', 'anyone', '代办人员名册'),
  'agents.look-up': to('GET', '/public/agents/:number', 'anyone', '查一位代办人员'),
  'agents.register': to('GET', '/desk/agents', 'operator', '管理代办名册'),
  'agents.add-agency': to('POST', '/desk/agencies', 'operator', '登记一家代办机构'),
  'agents.add': to('POST', '/desk/agents', 'operator', '登记一位代办人员'),
  'agents.suspend': to('POST', '/desk/agents/:agentId/suspend', 'operator', '暂停一位代办人员'),
  'agents.lift': to('POST', '/desk/agents/:agentId/lift', 'operator', '恢复一位代办人员'),
  'mandates.text': to('GET', '/cases/:caseId/mandate/text', applicant, '委托书全文'),
  'mandates.give': to('POST', '/cases/:caseId/mandate', applicant, '请人代办'),
  'mandates.revoke': to('POST', '/mandates/:mandateId/revoke', applicant, '收回委托'),
  'mandates.list': to('GET', '/mandates', applicant, '我给出的和收到的委托'),
  'mandates.show': to('GET', '/mandates/:mandateId', applicant, '一份委托'),
  'mandates.accept': to('POST', '/mandates/:mandateId/accept', applicant, '接受委托'),
  'mandates.decline': to('POST', '/mandates/:mandateId/decline', applicant, '不接受委托'),

  'notices.show': to('GET', '/notices/:code', 'anyone', '被写进申请的告知'),
  'notices.send-code': to('POST', '/notices/:code/code', 'anyone', '要一个验证码'),
  'notices.not-me': to('POST', '/notices/:code/not-me', 'anyone', '这不是我'),

  'certificates.verify': to('GET', '/public/signatures/:code', 'anyone', '核验一个签名'),
  'certificates.mine': to('GET', '/accounts/me/signatures', 'anybody-signed-in', '我签过的'),
  'certificates.show': to('GET', '/accounts/me/signatures/:signatureId', 'anybody-signed-in', '签署证明'),

  'licences.list': to('GET', '/licences', applicant, '我的执照'),
  'licences.show': to('GET', '/licences/:licenceId', applicant, '执照'),
  'licences.verify': to('GET', '/public/licences/:token', 'anyone', '核验执照'),
  'permits.list': to('GET', '/permits', applicant, '我的许可证'),
  'permits.show': to('GET', '/permits/:permitId', applicant, '一张许可证'),
  'permits.add': to('POST', '/permits', applicant, '加一张许可证'),
  'permits.change': to('PUT', '/permits/:permitId', applicant, '改一张许可证'),
  'permits.applied': to('POST', '/permits/:permitId/applied', applicant, '已申请延续'),
  'permits.remove': to('DELETE', '/permits/:permitId', applicant, '从证照包移出'),
  'seal-orders.place': to('POST', '/cases/:caseId/seal-order', applicant, '领一套印章'),
  'seal-orders.show': to('GET', '/cases/:caseId/seal-order', applicant, '印章订单'),
  'seal-orders.decline': to('POST', '/cases/:caseId/seal-order/decline', applicant, '不刻章'),

  'desk.queue': to('GET', '/desk/queue', clerk, '审件队列'),
  'desk.take-next': to('POST', '/desk/take-next', clerk, '领下一件'),
  'desk.show': to('GET', '/desk/cases/:caseId', clerk, '审一件'),
  'desk.hold': to('POST', '/desk/cases/:caseId/hold', clerk, '领这一件，或续锁'),
  'desk.release': to('POST', '/desk/cases/:caseId/release', clerk, '放回队列'),
  'desk.approve': to('POST', '/desk/cases/:caseId/approve', clerk, '核准'),
  'desk.return': to('POST', '/desk/cases/:caseId/return', clerk, '退回补正'),
  'desk.owed-papers': to('GET', '/desk/cases/:caseId/owed-papers', clerk, '这一件欠交的材料'),
  'desk.offer-owed-paper': to('POST', '/desk/cases/:caseId/owed-papers', clerk, '容缺受理：让申请人后补'),
  'desk.decide-owed-paper': to('POST', '/desk/owed-papers/:owedId/decide', clerk, '审补交的材料'),
  'desk.propose-notice': to('POST', '/desk/cases/:caseId/notices', clerk, '再次补正，提交复核'),
  'desk.notices': to('GET', '/desk/notices', clerk, '补正通知复核'),
  'desk.confirm-notice': to('POST', '/desk/notices/:noticeId/confirm', 'reviewer', '确认补正通知'),
  'desk.send-notice-back': to('POST', '/desk/notices/:noticeId/send-back', 'reviewer', '退回补正通知'),
  'desk.refuse': to('POST', '/desk/cases/:caseId/refuse', clerk, '不予登记'),
  'desk.claims': to('GET', '/desk/claims', clerk, '身份异议'),
  'desk.decide-claim': to('POST', '/desk/claims/:claimId/decide', clerk, '处理一件身份异议'),
  'desk.ask-extension': to('POST', '/desk/cases/:caseId/extension', clerk, '申请延长审查期限'),
  'desk.grant-extension': to('POST', '/desk/cases/:caseId/extension/grant', 'reviewer', '批准延长审查期限'),
  'desk.verify-log': to('GET', '/desk/cases/:caseId/verify-log', [...clerk, 'leader', 'operator'], '验证流转记录'),
  'desk.after-checks': to('GET', '/desk/after-checks', [...clerk, 'leader'], '自动核准抽查'),
  'desk.record-after-check': to('POST', '/desk/after-checks/:caseId', clerk, '记下抽查结果'),
  'desk.machine-record': to('GET', '/desk/cases/:caseId/machine-record', [...clerk, 'leader'], '系统逐条核对的记录'),
  'desk.switch-automatic': to('POST', '/desk/automatic-approval', ['reviewer', 'leader'], '停用或恢复自动核准'),
  'desk.outbox': to('GET', '/desk/outbox', ['operator', 'leader'], '待送事项'),
};

export type BodyOf<N extends EndpointName> = Api[N] extends { body: infer B } ? B : undefined;
export type QueryOf<N extends EndpointName> = Api[N] extends { query: infer Q } ? Q : undefined;
export type AnswerOf<N extends EndpointName> = Api[N] extends { answer: infer A } ? A : never;

/** The path with its `:params` filled in and the query appended. */
export function addressOf(name: EndpointName, params: Readonly<Record<string, string>> = {}, query: Readonly<Record<string, unknown>> = {}): string {
  const path = endpoints[name].path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`);
  return pairs.length > 0 ? `${path}?${pairs.join('&')}` : path;
}

/** Files rather than JSON; the same rights apply. */
export const downloads = {
  'cases.document-pdf': '/api/cases/:caseId/documents/:kind/pdf',
  'cases.paper': '/api/cases/:caseId/papers/:paperId',
  'invitations.document-pdf': '/api/invitations/:token/documents/:kind/pdf',
  'certificates.pdf': '/api/public/signatures/:code/pdf',
  'certificates.file': '/api/accounts/me/signatures/:signatureId/files/:file',
  'licences.pdf': '/api/licences/:licenceId/pdf',
  'seal-orders.preview': '/api/cases/:caseId/seal-order/previews/:kind',
} as const;
export type DownloadName = keyof typeof downloads;

export const downloadAddress = (name: DownloadName, params: Readonly<Record<string, string>>): string =>
  downloads[name].replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
