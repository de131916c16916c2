import { defineWording } from '@/display/words';

/** What tells the types apart, for somebody who must choose one; beside each thing its article. */
export const typeFactsWording = defineWording(
  {
    names: { liability: '责任', people: '几个人', money: '钱', papers: '文件', signers: '谁签名', office: '在哪登记' },
    types: {
      llc: {
        title: '有限责任公司', liability: '股东以认缴的出资额为限（《公司法》第四条）', people: '1 到 50 位股东（《公司法》第四十二条）', money: '注册资本自成立之日起五年内缴足（《公司法》第四十七条）',
        papers: '章程、股东会决议（一个人的叫股东决定）、任职文件', signers: '全体股东和任职人员', office: '区（市）登记机关',
      },
      jsc: {
        title: '股份有限公司', liability: '股东以认购的股份为限（《公司法》第四条）', people: '1 到 200 位发起人，半数以上在中国境内有住所（《公司法》第九十二条）', money: '股款在成立前全部缴足（《公司法》第九十八条）',
        papers: '发起人协议、章程、成立决议、任职文件', signers: '全体发起人和任职人员', office: '青岛市登记机关（《市场主体登记管理条例实施细则》第四条）',
      },
      'sole-proprietorship': {
        title: '个人独资企业', liability: '投资人以个人财产承担无限责任（《个人独资企业法》第二条）', people: '一位自然人', money: '出资额自己申报（《个人独资企业法》第八条）',
        papers: '申请书，不用章程', signers: '投资人；用家庭共有财产出资的，家庭成员也签', office: '区（市）登记机关',
      },
      'general-partnership': {
        title: '普通合伙企业', liability: '全体合伙人承担无限连带责任（《合伙企业法》第二条）', people: '两位以上合伙人（《合伙企业法》第十四条）', money: '按合伙协议，也可以用劳务出资（《合伙企业法》第十六条）',
        papers: '合伙协议', signers: '全体合伙人', office: '区（市）登记机关',
      },
      'limited-partnership': {
        title: '有限合伙企业', liability: '普通合伙人无限连带；有限合伙人以出资为限（《合伙企业法》第二条）', people: '2 到 50 位，至少一位普通合伙人（《合伙企业法》第六十一条）', money: '按合伙协议；有限合伙人不能用劳务（《合伙企业法》第六十四条）',
        papers: '合伙协议', signers: '全体合伙人', office: '区（市）登记机关',
      },
      'individual-business': {
        title: '个体工商户', liability: '个人经营的以个人财产、家庭经营的以家庭财产承担（《民法典》第五十六条）', people: '一位经营者，家人可以参加', money: '资金数额自己申报，也可以不填',
        papers: '申请书，不用章程；名称可以不起', signers: '经营者；家庭经营的，家人也签', office: '区（市）登记机关',
      },
      branch: {
        title: '分公司', liability: '由总公司承担（《公司法》第十三条）', people: '一位负责人', money: '没有自己的注册资本',
        papers: '总公司的执照内容、负责人任职文件', signers: '总公司法定代表人和负责人', office: '区（市）登记机关',
      },
    },
    choose: (title: string) => `办${title}`,
    compare: '各种类型比一比',
    compareLink: '比一比再选',
  },
  {
    names: { liability: 'Liability', people: 'People', money: 'Money', papers: 'Papers', signers: 'Who signs', office: 'Office' },
    types: {
      llc: {
        title: 'Limited liability company', liability: 'Shareholders up to what they subscribe (Company Law art. 4)', people: '1 to 50 shareholders (art. 42)', money: 'Capital paid within five years of establishment (art. 47)',
        papers: 'Articles, resolution, appointments', signers: 'All shareholders and officers', office: 'The district’s office',
      },
      jsc: {
        title: 'Joint-stock company', liability: 'Shareholders up to their shares (Company Law art. 4)', people: '1 to 200 founders, half of them with a domicile in China (art. 92)', money: 'All shares paid before establishment (art. 98)',
        papers: 'Founders’ agreement, articles, resolution, appointments', signers: 'All founders and officers', office: 'The city’s office (Rules art. 4)',
      },
      'sole-proprietorship': {
        title: 'Sole proprietorship', liability: 'The investor, without limit (Sole Proprietorship Law art. 2)', people: 'One natural person', money: 'As declared (art. 8)',
        papers: 'Application; no articles', signers: 'The investor; the family where its property is used', office: 'The district’s office',
      },
      'general-partnership': {
        title: 'General partnership', liability: 'All partners, jointly and without limit (Partnership Law art. 2)', people: 'Two partners or more (art. 14)', money: 'As agreed; labour too (art. 16)',
        papers: 'Partnership agreement', signers: 'All partners', office: 'The district’s office',
      },
      'limited-partnership': {
        title: 'Limited partnership', liability: 'General partners without limit, limited partners up to what they put in (Partnership Law art. 2)', people: '2 to 50, at least one general partner (art. 61)', money: 'As agreed; no labour of limited partners (art. 64)',
        papers: 'Partnership agreement', signers: 'All partners', office: 'The district’s office',
      },
      'individual-business': {
        title: 'Individual business', liability: 'The operator’s property, or the family’s (Civil Code art. 56)', people: 'One operator; the family may take part', money: 'As declared, or not at all',
        papers: 'Application; no articles; a name if you want one', signers: 'The operator; the family where it takes part', office: 'The district’s office',
      },
      branch: {
        title: 'Branch', liability: 'The parent’s (Company Law art. 13)', people: 'One head', money: 'No capital of its own',
        papers: 'What the parent’s licence says, appointment of the head', signers: 'The parent’s legal representative and the head', office: 'The district’s office',
      },
    },
    choose: (title: string) => `Choose: ${title}`,
    compare: 'The types side by side',
    compareLink: 'Compare first',
  },
);
