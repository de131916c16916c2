import type { PersonOfForm } from '../people-of-form';
import { clause, document, signsFor, text, type LegalDocument } from './document';
import { companyIn, directing, ownerTitle, type Company, type Reading } from './reading';
import { shareWords } from './shares';
import { chineseNumber, dayWords } from './words-on-paper';

const names = (people: readonly PersonOfForm[]) => people.map(({ name }) => name).join('、');

/**
 * What the owners decide before there is a company: 股东决定 of a sole shareholder (《公司法》第六十条), the unanimous written
 * resolution of a limited company's shareholders (第五十九条第三款), 成立大会决议 of a joint-stock company (第一百零四条).
 */
export function resolution(reading: Reading): LegalDocument {
  const company = companyIn(reading);
  const { investors } = reading;
  const decided = [...(company.jsc && !company.sole ? foundingBusiness(reading) : []), '通过公司章程。', ...elections(company)];
  return document('resolution', titleOf(reading.name, company), reading, [
    text(opening(reading, company)),
    ...decided.map((words, i) => clause(`${chineseNumber(i + 1)}、${words}`)),
  ], investors.map(signsFor(ownerTitle(company))));
}

const titleOf = (name: string, { jsc, sole }: Company) => `${name}${sole ? '股东决定' : jsc ? '成立大会决议' : '首次股东会决议'}`;

function opening({ name, facts, investors, form }: Reading, { jsc, sole }: Company): string {
  const day = dayWords(facts.day);
  if (sole) return `依照《公司法》第六十条${jsc ? '、第一百一十二条' : ''}，${name}的股东${investors[0]?.name ?? ''}于${day}作出如下决定：`;
  if (jsc) return `${day}，${name}依照发起人协议，以电子通信方式召开成立大会。发起人 ${investors.length} 名全部出席，代表股份 ${shareWords(form.capital.shareTotal ?? 0)}，占全部表决权的 100%，一致决议如下：`;
  return `${name}全体股东共 ${investors.length} 名，于${day}以书面形式一致同意，不召开股东会会议，直接作出如下决定，并由全体股东签署（《公司法》第五十九条第三款）：`;
}

/** 《公司法》第一百零四条第一款第一、四、五项. */
const foundingBusiness = ({ investors }: Reading): string[] => [
  '审议通过发起人关于公司筹办情况的报告。',
  '审核通过公司的设立费用。',
  ...(investors.some(({ contributionForm }) => contributionForm !== 'money') ? ['审核通过发起人非货币财产出资的作价。'] : []),
];

function elections(company: Company): string[] {
  const choose = company.sole ? '委派' : '选举';
  const { directors, supervisors, auditCommittee, byEmployees, representative, representativePost, board } = company;
  const [fromStaff, fromOwners] = [directors.filter(byEmployees), directors.filter((each) => !byEmployees(each))];
  const [staffSupervisors, ownSupervisors] = [supervisors.filter(byEmployees), supervisors.filter((each) => !byEmployees(each))];
  return [
    ...(fromOwners.length > 0 ? [`${choose}${names(fromOwners)}为公司董事${board ? '，组成第一届董事会' : '，行使董事会的职权'}，任期${company.directorTerm}。`] : []),
    ...(fromStaff.length > 0 ? [`确认由职工民主选举产生的${names(fromStaff)}为职工代表董事。`] : []),
    ...(ownSupervisors.length > 0 ? [`${choose}${names(ownSupervisors)}为公司监事，任期三年。`] : []),
    ...(staffSupervisors.length > 0 ? [`确认由职工民主选举产生的${names(staffSupervisors)}为职工代表监事。`] : []),
    ...(auditCommittee.length > 0 ? [`${choose}董事${names(auditCommittee)}为审计委员会成员，行使监事会的职权，公司不设监事会和监事。`] : []),
    ...(company.supervision === 'none' ? [company.sole ? '公司不设监事会，也不设监事（《公司法》第八十三条）。' : '全体股东一致同意公司不设监事会，也不设监事（《公司法》第八十三条）。'] : []),
    representativePost === '董事' && !board
      ? `由${representative.name}以董事身份担任公司法定代表人。`
      : `公司法定代表人由${representativePost}担任，依照公司章程由${directing(company)}${representativePost === '经理' ? '聘任经理' : '选举'}产生。`,
  ];
}
