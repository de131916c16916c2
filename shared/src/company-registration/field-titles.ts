import { sectionNames, type SectionName } from './application-form';
import { taskTitles } from './wording';

/** Every field of the form by its own name, as it is called beside its value. */
export const fieldTitles: Readonly<Record<string, string>> = {
  region: '行政区划', tradeName: '字号', industry: '行业表述', industryCode: '行业代码', organisationForm: '组织形式', riskAccepted: '知悉相近名称风险', relations: '与在先企业的关系', kind: '关系',
  entityType: '企业类型', unnamed: '不使用名称', shareTotal: '股份总数', parYuan: '每股金额（元）', paidInFull: '股款已缴足', idKind: '证件种类', bornOn: '出生日期', organisation: '出资单位', creditCode: '统一社会信用代码', by: '签署人身份', livesInChina: '在中国境内有住所',
  chair: '董事长', deputyManagers: '副经理', auditCommittee: '审计委员会', employees: '职工人数', electedByEmployees: '职工代表', partners: '合伙人', executives: '执行事务合伙人', liability: '承担责任方式', investor: '投资人', property: '出资财产',
  familyMembers: '家庭成员', operator: '经营者', composition: '组成形式', staff: '从业人数', phone: '电话', representative: '法定代表人', head: '负责人', accounting: '核算方式', domicile: '住所', scope: '经营范围', exemptionPromised: '承诺免报', owners: '受益所有人', ground: '认定依据', percent: '比例', clauses: '条款', text: '条文', id: '条款编号', capitalYuan: '注册资本（元）', paidBy: '缴足日期', term: '经营期限', termYears: '经营年限',
  source: '地址来源', unitId: '预备案房屋', districtCode: '区市', streetCode: '街道', community: '社区', road: '路和门牌', room: '房间', use: '用途', neighboursAgree: '利害关系业主同意', promise: '承诺', postcode: '邮编',
  codes: '经营范围条目', mainCode: '主营条目', permits: '前置许可', shareholders: '股东', others: '其他人员', directors: '董事', manager: '经理', legalRepresentative: '法定代表人',
  supervision: '监督机构', supervisors: '监事', noSupervisorAgreed: '一致同意不设监事', financialOfficer: '财务负责人', directorTermYears: '董事任期',
  contact: '登记联络员', companyPhone: '公司电话', email: '电子邮箱', agent: '委托代理人', truthPromise: '真实性承诺',
  name: '姓名', idNumber: '身份证号', mobile: '手机', contributionYuan: '认缴（元）', contributionForm: '出资方式', dueOn: '缴足日期', key: '编号', code: '条目', number: '许可证号',
};

/** By entries, not by look-up: a path may come from outside, and every object answers to `constructor`. */
const titles = new Map(Object.entries(fieldTitles));

/** 股东和出资 · 第 2 位 · 手机. */
export function fieldTitle(path: string): string {
  return path
    .split('.')
    .map((part, index) => {
      if (/^\d+$/.test(part)) return `第 ${Number(part) + 1} 位`;
      if (index === 0 && (sectionNames as readonly string[]).includes(part)) return taskTitles[part as SectionName];
      return titles.get(part) ?? part;
    })
    .join(' · ');
}
