import type { DocumentKind, RegistrationStage } from '@qiban/shared';
import type { GroupKey } from './rule-groups';

export const groupTitles: Record<GroupKey, string> = {
  name: '名称',
  capital: '注册资本',
  domicile: '住所',
  scope: '经营范围',
  shareholders: '股东和出资',
  'legal-representative': '法定代表人',
  officers: '任职和身份',
  contacts: '联系人',
  sign: '签名',
  other: '其他',
};

/** On a thumbnail there is room for three characters. */
export const shortDocumentTitles: Record<DocumentKind, string> = {
  application: '申请书',
  articles: '章程',
  'founders-agreement': '发起人',
  resolution: '决议',
  'no-supervisor-agreement': '不设监',
  'board-resolution': '董事会',
  appointments: '任职书',
  'executive-mandate': '委托书',
  'head-appointment': '任职书',
  'family-consent': '同意书',
  'beneficial-owners': '受益人',
  'domicile-declaration': '住所',
  mandate: '授权书',
};

export const paperKindTitles = { 'id-front': '身份证', 'id-back': '身份证反', 'domicile-proof': '住所证明', permit: '许可证', other: '其他' } as const;

/** What an uploaded paper is called where there is room for it. */
export const uploadTitles = { 'id-front': '身份证人像面', 'id-back': '身份证国徽面', 'domicile-proof': '住所证明', permit: '许可证件', other: '其他材料' } as const;

/** What the viewer says on a paper. */
export const paperWords = { ownClause: '自己写的条款：划去的是示范文本的话，标出的是申请人写的' } as const;

/** The correction notice, from flagging to the second person. */
export const noticeWords = {
  words: '写进补正通知（申请人看到的就是这段话）',
  good: '改成什么样就对（必填）',
  example: '例子（可以不写）',
  reason: '原因',
  basis: '依据',
  wordsMissing: '请写清哪里不对',
  goodMissing: '请写清改成什么样就对',
  leaveOut: '不列这一项',
  papers: '材料和文件的问题',
  flagPaper: '这份材料有问题，写进补正通知',
  flagClause: '这一条有问题，写进补正通知',
  firstTitle: (count: number) => `退回补正：一次告知 ${count} 项`,
  secondTitle: (count: number) => `再次补正：${count} 项提交复核`,
  firstNote: '依照《市场主体登记管理条例》第十九条、《行政许可法》第三十二条，需要补正的内容应当一次告知。请确认没有漏项。',
  secondNote: '这一件已经退回过一次。再退回要由另一位负责人确认，确认前申请人看不到。第一次就有、当时没告知的，会记为漏告。',
  goOn: '接着核对',
  return: (count: number) => `退回补正 ${count} 项`,
  propose: (count: number) => `提交复核 ${count} 项`,
  reminders: '规则还有提醒，没有列进来。要申请人改的，一起告知。',
  takeIn: (count: number) => `列入 ${count} 条提醒`,
  nothingListed: '先在有问题的一项上按 f，或在材料上按 m，把要改的写进补正通知。',
  waiting: (who: string) => `${who}拟的补正通知正在等复核，复核完才能作别的决定。`,
  waitingYours: '您拟的补正通知正在等复核，复核完才能作别的决定。',
  sentBack: (who: string, words: string) => `${who}把补正通知退回来了：${words}`,
  confirmed: '已确认',
} as const;

export const doneWords: Partial<Record<RegistrationStage, string>> = {
  'in-progress': '已核准',
  completed: '已办结',
  returned: '已退回补正',
  refused: '已作出不予登记决定',
  withdrawn: '申请人已撤回',
};

/** The keys of the review page, in the order of the sheet. */
export const keySheet: readonly { title: string; keys: readonly [keys: string, words: string][] }[] = [
  { title: '办件', keys: [['n', '领下一件'], ['/', '按企业名称或受理编号找'], ['Esc', '在 5 秒内撤回决定；关掉窗口'], ['?', '打开这张表']] },
  { title: '核对', keys: [['j', '下一项'], ['k', '上一项'], ['1–9', '直接到这一项'], ['Enter', '展开或收起这一项'], ['f', '这一项有问题，写进补正通知'], ['m', '打开的材料有问题，写进补正通知'], ['d', '与上次比较；再按回到核对']] },
  { title: '材料', keys: [['[', '上一份'], [']', '下一份'], ['+', '放大'], ['-', '缩小'], ['0', '恢复大小'], ['t', '转 90 度（照片）']] },
  { title: '决定', keys: [['a', '核准'], ['r', '退回补正，列出的问题一次告知'], ['x', '不予登记，写明理由']] },
];

/** What the machine did with the case, as a clerk reads it. */
export const approvedByMachine = (checks: number): string => `系统自动核准，逐条核对 ${checks} 项，全部通过。逐条记录在“抽查”里。`;
export const whyAPerson = (checks: number, passed: number, titles: readonly string[]): string => `系统核对 ${checks} 项，通过 ${passed} 项；转人工：${titles.join('、')}`;

/** 延长审查期限. */
export const extensionWording = {
  ask: '申请延长 3 个工作日',
  askTitle: '申请延长审查期限',
  askNote: '情形复杂的，经登记机关负责人批准，可以再延长 3 个工作日（条例第十九条）。批准后，申请人会看到下面的原因和新的期限。',
  reason: '为什么要延长',
  reasonHint: '例：要向公安机关核实一位股东的身份。至少 4 个字，申请人会看到。',
  send: '提交申请',
  you: '您',
  asked: (who: string, reason: string) => `${who}申请延长 3 个工作日：${reason}。`,
  waits: '等另一位负责人批准。',
  grant: '批准延长',
  extended: (reason: string) => `已延长 3 个工作日：${reason}`,
} as const;
