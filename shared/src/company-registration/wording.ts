import type { Post } from '../people';
import type { DocumentKind, SignerState, TaskName } from './company-registration.contract';
import type { EntityType } from './entity-types';

export const taskTitles: Record<TaskName, string> = {
  type: '企业类型',
  name: '名称',
  capital: '注册资本',
  domicile: '住所',
  scope: '经营范围',
  shareholders: '股东和出资',
  officers: '任职人员',
  partners: '合伙人和出资',
  investor: '投资人和出资',
  operator: '经营者',
  parent: '隶属公司和负责人',
  owners: '受益所有人',
  contacts: '联系人',
  articles: '章程',
  sign: '核对并签署',
};

const company = { name: '公司名称' } as const;
const partnership = { name: '企业名称', domicile: '主要经营场所', articles: '合伙协议' } as const;

/** Where a type has words of its own for a page. 住所 and 经营场所 are apart in 细则第六条. */
const ownTaskTitles: Readonly<Record<EntityType, Partial<Record<TaskName, string>>>> = {
  llc: company,
  jsc: { ...company, capital: '注册资本和股份', shareholders: '发起人和股份' },
  'sole-proprietorship': { name: '企业名称' },
  'general-partnership': partnership,
  'limited-partnership': partnership,
  'individual-business': { domicile: '经营场所' },
  branch: { name: '分公司名称', domicile: '经营场所' },
};

/** What a page of the form is called, in the words of its type. */
export const taskTitle = (type: EntityType, task: TaskName): string => ownTaskTitles[type][task] ?? taskTitles[task];

export const postTitles: Record<Post, string> = {
  shareholder: '股东',
  founder: '发起人',
  partner: '合伙人',
  'executive-partner': '执行事务合伙人',
  investor: '投资人',
  operator: '经营者',
  'family-member': '家庭成员',
  'investor-representative': '出资单位的签署人',
  director: '董事',
  chair: '董事长',
  manager: '经理',
  'deputy-manager': '副经理',
  supervisor: '监事',
  'audit-committee': '审计委员会成员',
  'parent-representative': '隶属公司法定代表人',
  head: '负责人',
  'financial-officer': '财务负责人',
  'legal-representative': '法定代表人',
  contact: '登记联络员',
  agent: '委托代理人',
};

export const postWords = (posts: readonly Post[]): string => posts.map((post) => postTitles[post]).join('、');

/** What a kind of document is called in general; a document of its own has its own title. */
export const documentTitles: Record<DocumentKind, string> = {
  application: '登记（备案）申请书',
  articles: '公司章程',
  'founders-agreement': '发起人协议',
  resolution: '股东会决议',
  'no-supervisor-agreement': '全体股东一致同意不设监事的决定',
  'board-resolution': '首届董事会决议',
  appointments: '任职文件',
  'executive-mandate': '执行事务合伙人委托书',
  'head-appointment': '分公司负责人任职文件',
  'family-consent': '家庭成员同意书',
  'beneficial-owners': '受益所有人信息备案表',
  'domicile-declaration': '住所申报承诺书',
  mandate: '委托代理人授权书',
};

export const signerStateWords: Record<SignerState, string> = {
  invited: '未打开',
  opened: '已打开，未签',
  signed: '已签署',
  refused: '不同意签',
  expired: '链接已过期',
};
