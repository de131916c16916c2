import type { SectionName } from '../company-registration/application-form';

export interface DefectReason {
  /** How the table is grouped for whoever chooses from it. */
  readonly category: '名称' | '资本和出资' | '住所' | '经营范围' | '人员' | '受益所有人' | '联系人' | '文件' | '材料' | '其他';
  /** What it is called in a list. */
  readonly title: string;
  readonly article: string;
  /** In plain words: what is the matter. The clerk adds their own. */
  readonly words: string;
  /** What good looks like. */
  readonly good: string;
  readonly example: string;
  /** Sections of the form it may be about; a reason for papers stands for every section. */
  readonly sections: readonly SectionName[];
  readonly about: 'field' | 'paper';
  /** Beginnings of the ids of the rules that find it. The longest that fits is taken. */
  readonly rules: readonly string[];
}

const NAME_RULES = '《企业名称登记管理规定》';
const ORDINANCE = '《市场主体登记管理条例》';
const DETAILS = '《市场主体登记管理条例实施细则》';

/**
 * 补正原因: why something is sent back, what it is called in plain words, and what good looks like. The order is that of the form.
 * The examples are invented; the limits they name are those of the article beside them.
 */
export const defectReasons = {
  'name.same-or-near': {
    category: '名称', title: '名称相同或相近', article: `${NAME_RULES}第十七条`, about: 'field', sections: ['name'], rules: ['name.same', 'name.near', 'name.risk-not-accepted'],
    words: '名称和在先的企业名称相同，或者容易让人认错。', good: '换一个字号，和同行业已有的名称读音、写法都不相近。', example: '青岛汐石建筑设计有限公司',
  },
  'name.not-permitted': {
    category: '名称', title: '名称里有不能用的字词', article: `${NAME_RULES}第十一条`, about: 'field', sections: ['name'], rules: ['name.forbidden', 'name.'],
    words: '名称里有不能用的字词。', good: '去掉不能用的字词，只用规范汉字。', example: '青岛汐石建筑设计有限公司',
  },
  'name.incomplete': {
    category: '名称', title: '名称四个部分不全', article: `${NAME_RULES}第六条`, about: 'field', sections: ['name'], rules: ['name.region.missing', 'name.tradeName.missing', 'name.industry.missing', 'name.organisationForm.missing', 'name.type', 'name.different', 'name.unnamed'],
    words: '名称的组成部分不全，或者和企业类型不一致。', good: '行政区划、字号、行业、组织形式四个部分都写全，组织形式和企业类型一致。', example: '青岛（行政区划）+ 汐石（字号）+ 建筑设计（行业）+ 有限公司（组织形式）',
  },
  'capital.amount': {
    category: '资本和出资', title: '注册资本的数额或期限', article: '《公司法》第四十七条', about: 'field', sections: ['capital'], rules: ['capital.'],
    words: '注册资本的数额或者缴足日期不符合规定。', good: '数额写整数元；有限责任公司的缴足日期不晚于成立之日起五年。', example: '注册资本 100 万元，五年内缴足',
  },
  'contribution.sum': {
    category: '资本和出资', title: '各人出资加起来不等于总额', article: '《公司法》第四十六条', about: 'field', sections: ['shareholders', 'partners', 'investor', 'operator'], rules: ['capital.contributions-do-not-add-up', 'capital.contribution-amount', 'people.no-shareholder', 'people.no-founder'],
    words: '各人的出资加起来和总额不一致。', good: '每个人的出资额相加，正好等于注册资本（或者出资总额）。', example: '60 万元 + 40 万元 = 100 万元',
  },
  'contribution.way': {
    category: '资本和出资', title: '出资方式或出资日期', article: '《公司法》第四十八条', about: 'field', sections: ['shareholders', 'partners', 'investor'], rules: ['capital.contribution-form', 'capital.due-'],
    words: '出资方式或者出资日期不符合规定。', good: '用货币，或者可以估价并依法转让的财产出资；日期不晚于缴足日期。', example: '货币，2030-06-30 前缴足',
  },
  'investor.organisation': {
    category: '资本和出资', title: '出资单位的信息', article: `${DETAILS}第十六条`, about: 'field', sections: ['shareholders', 'partners', 'parent'], rules: ['organisation.', 'credit-code.', 'branch.'],
    words: '单位的名称或者统一社会信用代码和其营业执照不一致。', good: '名称、代码都照营业执照抄写，一字不差。', example: '营业执照上的全称，加 18 位统一社会信用代码',
  },
  'domicile.not-full': {
    category: '住所', title: '住所没有写全', article: `${ORDINANCE}第十一条`, about: 'field', sections: ['domicile'], rules: ['domicile.'],
    words: '住所没有写到能找到的程度。', good: '写到区市、街道、社区、路名、门牌和房间号。', example: '市南区某某街道某某社区演示路 18 号 306 室',
  },
  'domicile.use': {
    category: '住所', title: '住宅作经营用房', article: '《民法典》第二百七十九条', about: 'field', sections: ['domicile'], rules: ['domicile.neighbours-consent', 'domicile.use'],
    words: '住宅改为经营用房的条件没有说明。', good: '如实选择房屋用途；是住宅的，勾选有利害关系的业主已经一致同意。', example: '',
  },
  'scope.entries': {
    category: '经营范围', title: '经营范围的条目', article: `${ORDINANCE}第十四条`, about: 'field', sections: ['scope'], rules: ['scope.'],
    words: '经营范围的条目和实际经营、和名称中的行业对不上。', good: '从规范目录里选条目，主营条目和名称中的行业一致。', example: '名称写“建筑设计”，主营选“专业设计服务”',
  },
  'scope.permit': {
    category: '经营范围', title: '前置许可', article: `${ORDINANCE}第十四条`, about: 'field', sections: ['scope'], rules: ['scope.permit', 'scope.prior'],
    words: '有登记前须经批准的项目，没有批准文件。', good: '写上批准文件的文号并交来文件，或者去掉这个条目。', example: '',
  },
  'person.identity': {
    category: '人员', title: '姓名或证件号码', article: `${DETAILS}第十六条`, about: 'field', sections: ['shareholders', 'officers', 'partners', 'investor', 'operator', 'parent', 'contacts', 'owners'],
    rules: ['people.name', 'people.id-number', 'people.born-on', 'people.under-age', 'people.listed-twice', 'people.one-id-two-names', 'identity-document.'],
    words: '姓名或者证件号码和证件不一致。', good: '照证件抄写，一字不差；同一个人只写一次。', example: '',
  },
  'person.mobile': {
    category: '人员', title: '手机号', article: `${DETAILS}第十六条`, about: 'field', sections: ['shareholders', 'officers', 'partners', 'investor', 'operator', 'parent', 'contacts'], rules: ['people.mobile', 'people.same-mobile'],
    words: '手机号打不通，或者不是本人的。', good: '写本人正在用的手机号，每人一个。', example: '',
  },
  'post.conflict': {
    category: '人员', title: '任职有冲突', article: '《公司法》第七十六条', about: 'field', sections: ['officers', 'partners', 'parent'], rules: ['people.', 'partnership.', 'partners.'],
    words: '任职的人或者人数不符合规定。', good: '每个该设的职务都有人；董事、高级管理人员不兼任监事。', example: '甲任董事兼经理，乙任监事，甲任财务负责人',
  },
  'post.legal-representative': {
    category: '人员', title: '法定代表人', article: '《公司法》第十条', about: 'field', sections: ['officers'], rules: ['people.no-legal-representative', 'people.two-legal-representatives', 'people.legal-representative-post'],
    words: '法定代表人的人选不符合规定。', good: '由代表公司执行事务的董事或者经理担任，只有一人。', example: '',
  },
  'owners.incomplete': {
    category: '受益所有人', title: '受益所有人信息', article: '《受益所有人信息管理办法》', about: 'field', sections: ['owners'], rules: ['owners.'],
    words: '受益所有人没有写全，或者不符合承诺免报的条件。', good: '持有或者控制 25% 以上的自然人都写上；符合条件的可以承诺免报。', example: '',
  },
  'contact.not-reachable': {
    category: '联系人', title: '电话联系不上', article: `${DETAILS}第二十五条`, about: 'field', sections: ['contacts', 'operator'], rules: ['contacts.'],
    words: '留的电话打不通，或者联系人没有写全。', good: '写一个工作时间能接通的电话；固定电话连区号一起写。', example: '0532-88880000',
  },
  'document.clause': {
    category: '文件', title: '章程（协议）的条款', article: '《公司法》第四十六条', about: 'paper', sections: [], rules: ['articles.'],
    words: '条款缺少必须写明的内容，或者和法律、和表单不一致。', good: '该条写明法律要求的内容，并和表单一致；拿不准的，用示范条款。', example: '',
  },
  'document.inconsistent': {
    category: '文件', title: '文件和表单不一致', article: `${ORDINANCE}第十七条`, about: 'paper', sections: [], rules: [],
    words: '文件里写的和表单里写的不一样。', good: '同一件事，表单和文件写得一样。', example: '',
  },
  'paper.missing': {
    category: '材料', title: '缺一份材料', article: `${ORDINANCE}第十九条`, about: 'paper', sections: [], rules: [],
    words: '少了这份材料。', good: '拍照或者上传这份材料，每一页都要有。', example: '',
  },
  'paper.unclear': {
    category: '材料', title: '照片不清楚', article: `${ORDINANCE}第十九条`, about: 'paper', sections: [], rules: [],
    words: '照片看不清，或者没有拍全。', good: '四个角都在画面里，字能看清，没有反光和手指遮挡。', example: '把证件平放在深色桌面上，从正上方拍',
  },
  'paper.wrong': {
    category: '材料', title: '交错了材料', article: `${ORDINANCE}第十九条`, about: 'paper', sections: [], rules: [],
    words: '交的不是这份材料，或者不是这个人的。', good: '按材料名称和姓名交对应的一份。', example: '“身份证国徽面”交印有有效期限的那一面',
  },
  'paper.out-of-date': {
    category: '材料', title: '材料过期', article: `${DETAILS}第二十二条`, about: 'paper', sections: [], rules: [],
    words: '这份材料已经过了有效期。', good: '交在有效期内的一份；没有写有效期的批准文件，超过 90 日的请批准机关重新确认。', example: '',
  },
  other: {
    category: '其他', title: '其他（自己写）', article: `${ORDINANCE}第十九条`, about: 'field', sections: [], rules: [],
    words: '', good: '', example: '',
  },
} as const satisfies Readonly<Record<string, DefectReason>>;

export type DefectReasonCode = keyof typeof defectReasons;
export const defectReasonCodes = Object.keys(defectReasons) as DefectReasonCode[];
export const defectReason = (code: DefectReasonCode): DefectReason => defectReasons[code];
