import { defineWorkflow } from '../workflow/define-workflow';

/**
 * 企业开办一件事: from a draft on a phone to a licence and what follows it. Read it top to bottom.
 */
export const companyRegistration = defineWorkflow({
  kind: 'company-registration',
  version: '2024-07-01',
  title: '企业开办一件事',
  stages: {
    draft: '填写中',
    signing: '等待签署',
    'under-review': '审查中',
    returned: '退回补正',
    'in-progress': '已核准，办理中',
    completed: '已办结',
    refused: '不予登记',
    withdrawn: '已撤回',
  },
  parties: {
    applicant: '申请人',
    signer: '签署人',
    clerk: '登记人员',
    chief: '登记机关负责人',
    system: '系统',
  },
  conditions: {
    'no-rule-refuses': '填写的内容没有不符合规定的地方',
    'every-signer-is-verified-and-has-signed': '每位签署人都已实名，并签好了要其签的每份文件',
    'the-form-is-what-was-signed': '表单与已签署的文件一致',
    'every-defect-has-words': '每处问题都写明了哪里不对、改成什么样就对',
    'a-second-notice-has-a-second-person': '再次退回补正的，由另一位负责人确认过',
    'every-owed-paper-has-come': '容缺的材料都补齐，并且审过了',
    'a-reason-is-given': '写明了理由和依据',
    'a-clause-is-cited': '写明了依据哪部法的哪一条',
    'the-time-to-correct-is-over': '补正的期限已经过了',
    'what-was-reviewed-is-what-is-decided': '核准的内容就是审查时看到的内容',
    'the-name-is-still-free': '名称仍可使用',
    'nothing-asks-for-a-person': '每条规则都通过，没有要由人判断的地方',
    'the-time-can-be-extended': '审查期限还没到，也没有延长过',
    'another-person-asked-for-it': '由另一位登记人员写明理由申请延长',
    'every-matter-is-settled': '每个事项都已办好，或申请人选择不办',
    'somebody-said-not-me': '有被写进申请的人提出过异议，还没有处理',
  },
  startsAt: 'draft',
  endsAt: ['completed', 'refused', 'withdrawn'],
  moves: [
    { from: 'draft', action: 'send-for-signing', title: '生成文件并请各方签署', by: 'applicant', to: 'signing',
      onlyIf: ['no-rule-refuses', 'the-name-is-still-free'], basis: '《市场主体登记管理条例》第十六条；《市场主体登记管理条例实施细则》第十五条' },
    { from: 'signing', action: 'reopen', title: '修改内容（改到的文件要重新签）', by: 'applicant', to: 'draft',
      basis: '《电子签名法》第十三条' },
    { from: 'signing', action: 'decline-to-sign', title: '不同意签署', by: 'signer', to: 'signing',
      onlyIf: ['a-reason-is-given'], basis: '《电子签名法》第三条' },
    { from: 'signing', action: 'substitute', title: '换一个人', by: 'applicant', to: 'signing',
      onlyIf: ['no-rule-refuses', 'the-name-is-still-free'], basis: '《市场主体登记管理条例实施细则》第十六条；《电子签名法》第十三条' },
    { from: 'signing', action: 'submit', title: '提交登记申请', by: 'applicant', to: 'under-review',
      onlyIf: ['every-signer-is-verified-and-has-signed', 'the-form-is-what-was-signed', 'the-name-is-still-free', 'no-rule-refuses'], basis: '《市场主体登记管理条例》第十六条' },
    { from: 'under-review', action: 'return', title: '退回补正（一次告知）', by: 'clerk', to: 'returned',
      onlyIf: ['every-defect-has-words', 'a-second-notice-has-a-second-person'], basis: '《市场主体登记管理条例》第十九条；《行政许可法》第三十二条；《市场主体登记管理条例实施细则》第十八条' },
    { from: 'under-review', action: 'approve', title: '核准登记并发照', by: 'clerk', to: 'in-progress',
      onlyIf: ['what-was-reviewed-is-what-is-decided', 'no-rule-refuses', 'the-name-is-still-free', 'every-owed-paper-has-come'], basis: '《市场主体登记管理条例》第十九条、第二十一条' },
    { from: 'under-review', action: 'approve-automatically', title: '自动核准登记并发照', by: 'system', to: 'in-progress',
      onlyIf: ['nothing-asks-for-a-person', 'the-form-is-what-was-signed', 'no-rule-refuses', 'the-name-is-still-free'],
      basis: '《市场主体登记管理条例》第十九条（材料齐全、符合法定形式的，当场登记）、第二十一条' },
    { from: 'under-review', action: 'refuse', title: '不予登记', by: 'clerk', to: 'refused',
      onlyIf: ['a-reason-is-given', 'a-clause-is-cited'], evenWhenFrozen: true, basis: '《市场主体登记管理条例》第二十条' },
    { from: 'under-review', action: 'ask-extension', title: '申请延长审查期限', by: 'clerk', to: 'under-review',
      onlyIf: ['a-reason-is-given', 'the-time-can-be-extended'], basis: '《市场主体登记管理条例》第十九条' },
    { from: 'under-review', action: 'extend', title: '批准延长 3 个工作日', by: 'chief', to: 'under-review',
      onlyIf: ['another-person-asked-for-it', 'the-time-can-be-extended'], basis: '《市场主体登记管理条例》第十九条（情形复杂的，经登记机关负责人批准）' },
    { from: ['draft', 'signing'], action: 'take-out', title: '异议成立，退回换人', by: 'clerk', to: 'draft',
      onlyIf: ['somebody-said-not-me', 'a-reason-is-given'], evenWhenFrozen: true, basis: '《市场主体登记管理条例实施细则》第十六条' },
    { from: ['under-review', 'returned'], action: 'take-out', title: '异议成立，退回换人', by: 'clerk', to: 'returned',
      onlyIf: ['somebody-said-not-me', 'a-reason-is-given'], evenWhenFrozen: true, basis: '《市场主体登记管理条例》第十九条；《市场主体登记管理条例实施细则》第十六条' },
    { from: 'returned', action: 'correct', title: '修改后再交', by: 'applicant', to: 'draft',
      basis: '《市场主体登记管理条例实施细则》第十八条' },
    { from: 'returned', action: 'expire', title: '逾期没有补正，这次申请终止，内容转为草稿', by: 'system', to: 'draft',
      onlyIf: ['the-time-to-correct-is-over'], basis: '本服务规则：退回后长期没有再交的，申请终止，填写的内容不删' },
    { from: ['draft', 'signing', 'under-review', 'returned'], action: 'withdraw', title: '撤回申请', by: 'applicant', to: 'withdrawn', evenWhenFrozen: true,
      basis: '法律没有禁止；本服务规则：核准前申请人可随时撤回' },
    { from: 'in-progress', action: 'complete', title: '全部办结', by: 'system', to: 'completed',
      onlyIf: ['every-matter-is-settled'], basis: '国办发〔2020〕24号：企业开办一窗办结' },
  ],
  mattersOpenAt: 'in-progress',
  matters: {
    licence: { title: '营业执照', agency: '登记机关', after: [], required: true, withinWorkingDays: 3, basis: '《市场主体登记管理条例》第十九条、第二十一条' },
    seals: { title: '印章刻制', agency: '公安机关备案的刻章单位', after: ['licence'], required: false, withinWorkingDays: 1, basis: '国发〔1999〕25号' },
  },
});

export type RegistrationStage = keyof typeof companyRegistration.stages;
export type RegistrationParty = keyof typeof companyRegistration.parties;
export type RegistrationCondition = keyof typeof companyRegistration.conditions;
export type RegistrationMatter = keyof typeof companyRegistration.matters;
/** Spelled out because the definition's list of moves is data; a test holds the two together. */
export type RegistrationAction =
  | 'send-for-signing' | 'reopen' | 'decline-to-sign' | 'substitute' | 'submit' | 'return' | 'approve' | 'approve-automatically' | 'refuse' | 'ask-extension' | 'extend' | 'take-out' | 'correct' | 'expire' | 'withdraw' | 'complete';
