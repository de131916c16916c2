/** Everything this service may say no to. One row: code, HTTP status, words for the citizen. `{…}` is filled in where it is thrown. */
export const refusals = {
  // requests
  'request.malformed': [400, '发来的内容读不懂，请刷新页面后再试'],
  'request.too-large': [413, '内容太大，请减少后再试'],
  'request.key-missing': [400, '这次操作缺少防重编号，请刷新页面后再试'],
  'request.key-reused': [422, '同一次操作的内容变了，请刷新页面后再试'],
  'request.in-progress': [409, '上一次操作还在处理，请稍等几秒再看结果'],
  'request.too-many': [429, '操作太频繁，请 {seconds} 秒后再试'],
  'request.foreign-origin': [403, '这次操作不是从本服务的页面发起的，已拦下'],
  'page.not-found': [404, '没有这个页面'],
  'service.busy': [503, '现在办理的人多，请 {seconds} 秒后再试'],
  'service.fault': [500, '系统繁忙，请稍后再试。如需帮助，请报编号 {reference}'],
  'form.invalid': [422, '有 {count} 处需要修改，请按提示改好后再试'],

  // who you are
  'session.missing': [401, '请先登录'],
  'session.expired': [401, '登录已过期，请重新登录，填过的内容都还在'],
  'session.not-permitted': [403, '您的身份不能做这件事'],
  'sign-in.code-refused': [422, '微信登录没有成功，请再点一次登录'],
  'sign-in.unreachable': [503, '暂时连不上微信，请稍后再试'],
  'sign-in.wrong-password': [401, '用户名或密码不对'],
  'sign-in.locked': [429, '连续输错多次，请 {minutes} 分钟后再试'],
  'mobile.code-refused': [422, '没有取到手机号，请再点一次授权'],
  'verification.mismatch': [422, '姓名和身份证号没有通过实名核验，请核对后重试；也可以到窗口办理'],
  'verification.not-finished': [409, '人脸核验还没有完成，请完成后再继续'],
  'verification.cancelled': [422, '您取消了核验，需要时可以重新开始'],
  'verification.too-many': [429, '今天核验失败次数较多，请到窗口办理，或请人上门帮办'],
  'verification.needed': [403, '请先完成实名核验'],
  'verification.already-other': [409, '您已用另一个身份证号实名，不能再换'],

  // cases
  'case.not-found': [404, '没有找到这件办件'],
  'case.changed-meanwhile': [409, '办件刚被更新，请刷新后再试'],
  'case.not-at-this-stage': [409, '办件现在是“{stage}”，不能做这一步'],
  'case.not-this-party': [403, '这一步不由您来办'],
  'case.condition-unmet': [422, '还不能这样做：{missing}'],
  'case.frozen': [409, '这件申请先停在这里：有被写进来的人说自己不知情，登记机关正在核实。核实后会告诉您，填过、签过的都还在'],
  'case.too-many-drafts': [422, '您已有 {count} 件没提交的办件，请先办完或撤回一件'],
  'draft.changed-elsewhere': [409, '这一页在另一个窗口改过。您刚写的还在，请核对后再保存'],
  'draft.not-open': [409, '办件已不在填写中，请先回到办件页'],
  'name.taken': [409, '这个名称刚被别人申报了，请换一个字号'],

  // signing
  'invitation.not-found': [404, '这个签署链接无效，请让发起人重新发一个'],
  'invitation.expired': [410, '链接已过期，请让发起人重新发一个'],
  'invitation.revoked': [410, '这个链接已作废，请用最新的一条'],
  'invitation.no-longer-asked': [410, '不用您签了：发起人改了人员，或者撤回了申请'],
  'invitation.changing': [409, '发起人正在修改内容。改好后，还用这个链接签'],
  'invitation.other-person': [403, '这份文件不是请您签的。如果您用错了账号，请换一个账号'],
  'signature.documents-changed': [409, '文件在您阅读后改过，请先看新版，再签名'],
  'signature.already-signed': [409, '您已经签过这份文件，不用再签'],
  'signer.not-found': [404, '没有找到这位签署人，请刷新后再看'],
  'signer.same-person': [422, '换上来的人和原来是同一个身份证号。只改手机号或姓名，请点“修改内容”'],
  'signature.too-faint': [422, '没有看清笔画，请在框内写下姓名'],

  // agents and mandates
  'agent.not-found': [404, '没有找到这位代办人员，请核对登记编号'],
  'agent.suspended': [403, '{name}已被暂停代办，恢复前不能接受和办理委托'],
  'agent.already-registered': [409, '这位代办人员已经登记过，编号 {number}'],
  'agency.already-registered': [409, '这家代办机构已经登记过'],
  'agency.not-found': [404, '没有找到这家代办机构，请刷新后再试'],
  'mandate.not-found': [404, '没有找到这份委托'],
  'mandate.own': [422, '这是您本人，不用委托。您可以直接办理'],
  'mandate.client-under-age': [422, '未满 18 周岁不能申请登记，也不能委托代办。请由监护人到窗口咨询'],
  'mandate.agent-is-contact': [422, '{name}是这件的登记联络员，不能同时做登记代理人。请先在“联系人”里换一位联络员'],
  'mandate.already-given': [409, '这件已委托{name}代办。要换人，请先收回'],
  'mandate.not-open': [409, '这份委托现在是“{state}”，不能这样做'],
  'mandate.revoked': [403, '委托人已收回委托，您不能再办这一件。之前办好的都保留'],
  'mandate.expired': [403, '委托已在 {day} 到期，请委托人重新委托'],
  'mandate.not-permitted': [403, '委托人没有把“{what}”交给您办，请联系委托人'],
  'mandate.client-only': [403, '这一步只能由委托人本人办，代办人员不能代替'],

  // 这不是我
  'notice.not-found': [404, '这个链接无效。请核对短信里的链接，或者打 12345'],
  'notice.code-wrong': [422, '验证码不对，还可以试 {left} 次'],
  'notice.code-over': [422, '这个验证码已经失效，请再要一个'],
  'notice.codes-used-up': [429, '今天要验证码的次数用完了。请明天再试，或者打 12345，也可以到窗口说明'],
  'claim.not-found': [404, '没有找到这件异议'],
  'claim.decided-already': [409, '这件异议已经处理过了，请刷新后再看'],
  'claim.decision-does-not-fit': [422, '办件现在是“{stage}”，不能这样处理'],

  'certificate.not-found': [404, '没有找到这份签署证明'],

  // papers
  'paper.not-found': [404, '没有找到这份材料'],
  'paper.too-large': [413, '文件超过 {limit} MB，请拍一张小一点的，或压缩后再传'],
  'paper.not-an-image': [422, '这个文件不是照片或 PDF。请传 JPG、PNG、WEBP 或 PDF'],
  'paper.unreadable': [422, '照片打不开或不完整，请重新拍一张'],
  'paper.too-many': [422, '材料最多 {limit} 份，请先删掉不用的'],

  // desk
  'desk.nothing-waiting': [404, '现在没有等待审查的件'],
  'desk.held-by-other': [409, '{name} 正在审这一件'],
  'after-check.not-found': [404, '这件没有被抽到，或者不是自动核准的'],
  'after-check.already-recorded': [409, '{name} 已经记过这一件的抽查结果'],
  'owed-paper.not-found': [404, '没有找到这份欠交的材料'],
  'owed-paper.not-on-the-list': [422, '这种材料不在可以容缺的清单里，请退回补正'],
  'owed-paper.already-offered': [409, '这份材料已经谈过后补，请刷新后再看'],
  'owed-paper.not-now': [409, '这份材料现在是“{state}”，不能做这一步'],
  'owed-paper.no-such-paper': [422, '没有找到要补交的那份文件，请先拍照或上传'],
  'correction.second-needs-another': [409, '这一件已经退回过一次。再退回要先提交复核，由另一位负责人确认后才发出'],
  'correction.waiting': [409, '补正通知正在等复核，复核完才能作别的决定'],
  'correction.not-found': [404, '没有找到这份补正通知'],
  'correction.already-decided': [409, '这份补正通知已经处理过，请刷新后再看'],
  'correction.own-proposal': [403, '自己拟的补正通知，要由另一位负责人确认'],

  // licence, seals
  'licence.not-found': [404, '没有找到这张执照'],
  'permit.not-found': [404, '没有找到这张证'],
  'permit.already-there': [409, '这张证已经在证照包里了'],
  'permit.changed-meanwhile': [409, '这张证刚在另一台手机上改过，请刷新后再改'],
  'permit.too-many': [422, '证照包最多放 {limit} 张，请先移出不用的'],
  'permit.does-not-expire': [409, '这张证没有有效期，不用申请延续'],
  'licence.codes-used-up': [503, '演示代码区间已用完，请联系管理员'],
  'seal-order.not-found': [404, '没有找到印章订单'],
  'seal-order.not-yet': [409, '拿到营业执照后才能刻章'],
  'seal-order.already-placed': [409, '这家公司已经领过一套印章'],
  'callback.refused': [401, '回执没有通过校验'],

  // demo
  'demo.off': [404, '没有这个页面'],
  'demo.person-unknown': [404, '没有这位演示人物'],
} as const satisfies Record<string, readonly [status: number, words: string]>;

export type RefusalCode = keyof typeof refusals;

/** The words of a refusal with its `{…}` filled in. */
export const refusalWords = (code: RefusalCode, params: Readonly<Record<string, string | number>> = {}): string =>
  refusals[code][1].replace(/\{(\w+)\}/g, (whole, key: string) => (key in params ? String(params[key]) : whole));

/** The body of every error answer (RFC 9457 problem+json). `code` is contract; the words are not. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: RefusalCode;
  detail: string;
  /** One entry a field, all at once. */
  fields?: { field: string; words: string; rule?: string; basis?: string }[];
  /** Quote it to the help desk. */
  reference: string;
}
