import { defineWording } from '@/display/words';

/** The page after the last tap, when the machine has decided, or has said why a person does. */
export const decidedWording = defineWording(
  {
    title: '已核准',
    headline: '核准了，执照已签发',
    how: (checks: number) => `系统逐条核对 ${checks} 项，全部通过，当场登记。`,
    number: '受理编号',
    code: '统一社会信用代码',
    seeLicence: '看执照',
    seals: '领一套印章，免费',
    toTimeline: '看办理进度',
    basis: '依据《市场主体登记管理条例》第十九条。自动核准的件按比例抽查，抽到时会有登记人员再看一遍。',
    why: '为什么由登记人员看',
    whyNote: '其余各项系统已经核对过。您不用做什么。',
  },
  {
    title: 'Approved',
    headline: 'Approved; your licence is issued',
    how: (checks: number) => `${checks} checks were made one by one and all passed: registered at once.`,
    number: 'Case number',
    code: 'Credit code',
    seeLicence: 'See licence',
    seals: 'Get a set of seals, free',
    toTimeline: 'See progress',
    basis: '《市场主体登记管理条例》第十九条. Some automatic approvals are drawn for a second look by a clerk.',
    why: 'Why a clerk looks at it',
    whyNote: 'Everything else has been checked already. Nothing to do for you.',
  },
);
