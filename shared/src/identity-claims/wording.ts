import type { RegistrationParty } from '../company-registration/company-registration.workflow';
import type { ClaimState, ClaimVerdict, NoticeView } from './identity-claims.contract';

/** On lists, in the place of the stage. */
export const frozenStageWords = '先停着，在核实';

/** Why nothing moves, without saying that anybody did wrong and without naming who spoke up. */
export const frozenWords: Readonly<Record<RegistrationParty, string>> = {
  applicant: '有被写进申请的人说自己不知情，登记机关正在核实。核实前先不签字、不提交；填过、签过的都还在，结果会告诉您',
  signer: '有被写进申请的人说自己不知情，登记机关正在核实。核实前先不用签；核实好了，还用这个链接',
  clerk: '有被写进申请的人说自己不知情。处理好这件异议前，不能核准或退回',
  chief: '有被写进申请的人说自己不知情。处理好这件异议前，不用延长期限',
  system: '有被写进申请的人说自己不知情，正在核实',
};

export const claimStateWords: Readonly<Record<ClaimState, string>> = {
  open: '待处理', upheld: '异议成立', lifted: '核实无误，已恢复办理', accepted: '已受理，进入调查', 'not-accepted': '不予受理',
};

export const claimVerdictWords: Readonly<Record<ClaimVerdict, string>> = {
  'take-out': '异议成立，退回换人', refuse: '异议成立，不予登记', lift: '核实无误，恢复办理', accept: '受理，按冒名登记调查', 'do-not-accept': '不予受理',
};

/** What the person is told by text; at most 48 characters. */
export const claimOutcomeWords: Readonly<Record<ClaimVerdict, string>> = {
  'take-out': '经核实属实，这件申请已退回，不会把您登记进去。', refuse: '经核实属实，这件申请不予登记。', lift: '经核实，这件申请恢复办理。',
  accept: '已受理，登记机关开始调查。', 'do-not-accept': '这次没有受理。',
};

export const noticeWords = (kind: NoticeView['kind'], state: NoticeView['state']): string => {
  switch (state) {
    case 'none':
      return kind === 'report'
        ? '这家企业已经登记。点下面的按钮，登记机关会收到您的报告，三个工作日内答复是否受理'
        : '点下面的按钮，这件申请马上停下，没有人能签字或核准，由登记机关来核实';
    case 'open': return kind === 'report' ? '登记机关已收到您的报告，三个工作日内答复是否受理' : '现在没有人能签字、提交或核准。登记机关核实后用短信告诉您结果';
    case 'upheld': return '经核实属实，您没有被登记进去';
    case 'lifted': return '经核实，这件申请已恢复办理';
    case 'accepted': return '报告已受理，登记机关正在调查';
    case 'not-accepted': return '这次没有受理';
    case 'over': return '这件申请已经结束，没有办成登记，您没有被登记进去';
  }
};
