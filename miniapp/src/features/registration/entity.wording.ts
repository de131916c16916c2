import { defineWording } from '@/display/words';

const zhCompany = {
  unnamed: '还没起名的公司', nameOf: '公司名称', typeOf: '公司类型', money: '注册资本',
  domicileTitle: '住所', domicileHeadline: '公司设在哪里', domicilePreview: '执照上的住所', domicilePromise: '我承诺：住所真实、合法、能实际联系到，并已取得使用权',
  contactsHeadline: '怎么联系公司', phone: '公司电话', agentHint: '替各位股东递交申请的人，一般就是您自己。', groups: ['公司情况', '人员和出资'],
};
const zhPartnership = {
  unnamed: '还没起名的合伙企业', nameOf: '企业名称', typeOf: '企业类型', money: '出资额',
  domicileTitle: '主要经营场所', domicileHeadline: '主要在哪里经营', domicilePreview: '执照上的主要经营场所', domicilePromise: '我承诺：经营场所真实、合法、能实际联系到，并已取得使用权',
  contactsHeadline: '怎么联系企业', phone: '企业电话', agentHint: '替各位合伙人递交申请的人，一般就是您自己。', groups: ['企业情况', '合伙人和联系人'],
};

const enCompany = {
  unnamed: 'Company without a name yet', nameOf: 'Name', typeOf: 'Type', money: 'Capital',
  domicileTitle: 'Domicile', domicileHeadline: 'Where the company is', domicilePreview: 'As on the licence', domicilePromise: 'I promise that the domicile is true, lawful and reachable, and that we may use it',
  contactsHeadline: 'How to reach the company', phone: 'Company phone', agentHint: 'Files for all shareholders; usually you.', groups: ['The company', 'People and contributions'],
};
const enPartnership = {
  ...enCompany, unnamed: 'Partnership without a name yet', money: 'Contributions', domicileTitle: 'Main place', domicileHeadline: 'Where it mainly operates', domicilePromise: 'I promise that the place is true, lawful and reachable, and that we may use it',
  contactsHeadline: 'How to reach the business', phone: 'Business phone', agentHint: 'Files for all partners; usually you.', groups: ['The business', 'Partners and contact'],
};

/** What the pages that every type has call things, type by type. 住所 and 经营场所 are apart in 细则第六条. */
export const entityWording = defineWording(
  {
    llc: zhCompany,
    jsc: { ...zhCompany, agentHint: '替各位发起人递交申请的人，一般就是您自己。' },
    'sole-proprietorship': {
      unnamed: '还没起名的个人独资企业', nameOf: '企业名称', typeOf: '企业类型', money: '出资额',
      domicileTitle: '住所', domicileHeadline: '企业设在哪里', domicilePreview: '执照上的住所', domicilePromise: '我承诺：住所真实、合法、能实际联系到，并已取得使用权',
      contactsHeadline: '怎么联系企业', phone: '企业电话', agentHint: '递交申请的人，一般就是您自己。', groups: ['企业情况', '投资人和联系人'],
    },
    'general-partnership': zhPartnership,
    'limited-partnership': zhPartnership,
    'individual-business': {
      unnamed: '新的个体工商户', nameOf: '名称', typeOf: '类型', money: '资金数额',
      domicileTitle: '经营场所', domicileHeadline: '在哪里经营', domicilePreview: '执照上的经营场所', domicilePromise: '我承诺：经营场所真实、合法、能实际联系到，并已取得使用权',
      contactsHeadline: '怎么联系', phone: '联系电话', agentHint: '递交申请的人，一般就是您自己。', groups: ['您和您的店', ''],
    },
    branch: {
      unnamed: '还没填好的分公司', nameOf: '分公司名称', typeOf: '类型', money: '',
      domicileTitle: '经营场所', domicileHeadline: '分公司设在哪里', domicilePreview: '执照上的经营场所', domicilePromise: '我承诺：经营场所真实、合法、能实际联系到，并已取得使用权',
      contactsHeadline: '怎么联系分公司', phone: '分公司电话', agentHint: '替隶属公司递交申请的人，一般就是您自己。', groups: ['分公司情况', '联系人'],
    },
  },
  {
    llc: enCompany,
    jsc: { ...enCompany, agentHint: 'Files for all founders; usually you.' },
    'sole-proprietorship': { ...enPartnership, unnamed: 'Sole proprietorship without a name yet', domicileHeadline: 'Where the business is', agentHint: 'Usually you.', groups: ['The business', 'Investor and contact'] },
    'general-partnership': enPartnership,
    'limited-partnership': enPartnership,
    'individual-business': { ...enPartnership, unnamed: 'New individual business', money: 'Funds', domicileTitle: 'Place', domicileHeadline: 'Where you trade', contactsHeadline: 'How to reach you', phone: 'Phone', agentHint: 'Usually you.', groups: ['You and your shop', ''] },
    branch: { ...enPartnership, unnamed: 'Branch not written yet', money: '', domicileTitle: 'Place', domicileHeadline: 'Where the branch is', contactsHeadline: 'How to reach the branch', phone: 'Branch phone', agentHint: 'Files for the parent; usually you.', groups: ['The branch', 'Contact'] },
  },
);
