import type { ClaimLine, ClaimVerdict } from '@qiban/shared';

export const claimsWords = {
  title: '身份异议',
  note: '有人说自己不知情就被写进了申请。处理前，那一件不能签、不能核准。',
  none: '没有待处理的异议',
  noneNote: '有人在短信链接里点了“这不是我”，会出现在这里。',
  freezes: '等待核实：申请已停下',
  reports: '发照后的报告：冒名登记，撤销登记',
  reportsNote: '三个工作日内决定是否受理（《市场主体登记管理条例实施细则》第五十二条）；受理后三个月内调查完毕（第五十三条）。报告人须通过身份核验（第五十一条）。',
  decided: '已处理',
  decide: '处理',
  seeCase: '看这一件',
  signed: (at: string, how: string, device: string) => `有人以此人名义签过：${at}，${how}，${device}`,
  notSigned: '没有人以此人名义签过',
  due: (day: string) => `${day} 前答复`,
  ask: '核实后怎么处理',
  reason: '核实的情况和理由',
  reasonHint: '写明跟谁、怎样核实的。提出异议的人和申请人都会看到。',
  reasonShort: '至少写 4 个字。',
  sure: '就这样处理',
  back: '先不处理',
  done: (name: string) => `已处理：${name}。结果已用短信告诉本人。`,
  over: '这件申请已经结束，处理只作记录，并告诉本人。',
} as const;

export const verdictNotes: Readonly<Record<ClaimVerdict, string>> = {
  'take-out': '本人确实不知情。退回申请人换人，此人不能再写进这一件；证据都留着。',
  refuse: '申请整体是冒名或虚假的。不予登记，名称释放；证据都留着。',
  lift: '本人确认是误点，或者核实无误。从停下的地方接着办，不用重签。',
  accept: '身份已核验，材料够。按冒名登记进入调查。',
  'do-not-accept': '不属于冒名登记，或者材料不够。写明理由，告诉本人可以补什么。',
};

/** What may be made of a claim as the case stands. */
export const verdictsFor = ({ kind, mayRefuse }: Pick<ClaimLine, 'kind' | 'mayRefuse'>): ClaimVerdict[] =>
  kind === 'report' ? ['accept', 'do-not-accept'] : mayRefuse ? ['take-out', 'refuse', 'lift'] : ['take-out', 'lift'];
