import { capitalFindings, shareCapitalFindings, wanInWords } from '../../capital';
import type { Finding } from '../../finding';
import { checkCreditCode } from '../../identity';
import { peopleFindings } from '../../people';
import { entityTypeOf, type InvestorEntry, type PartialForm } from '../application-form';
import { investorName, peopleOf } from '../people-of-form';
import { contactItem, contributionsInWords, domicileItem, holders, identityHead, located, nameItem, ownersItems, postOfNobody, scopeItem, signersItem } from './items-of-every-type';
import { missing, type ReviewedItem, type ReviewFacts } from './review-facts';

const IDENTITY = ['name', 'id-number', 'born-on', 'mobile', 'under-age', 'listed-twice', 'one-id-two-names', 'same-mobile', 'without-post', 'executive-director-is-gone'];
const INVESTORS = ['no-shareholder', 'too-many-shareholders', 'no-founder', 'too-many-founders', 'founders-in-china'];

/** What the rules say of a limited company or a joint-stock company. */
export function companyItems(form: PartialForm, facts: ReviewFacts): ReviewedItem[] {
  const jsc = entityTypeOf(form) === 'jsc';
  const investors = form.shareholders.shareholders ?? [];
  const { officers } = form;
  const employeesChose = (keys: readonly string[] | undefined) => (keys ?? []).filter((key) => officers.electedByEmployees?.includes(key)).length;
  const people = located(form, peopleFindings({
    entityType: jsc ? 'jsc' : 'llc', asksForOrgans: true,
    people: peopleOf(form),
    today: facts.today,
    supervision: officers.supervision ?? 'one-supervisor',
    noSupervisorAgreed: officers.noSupervisorAgreed ?? false,
    directorTermYears: officers.directorTermYears ?? null,
    employees: officers.employees ?? 0,
    employeeDirectors: employeesChose(officers.directors),
    ...(officers.electedByEmployees !== undefined && { employeeSupervisors: employeesChose(officers.supervisors) }),
    investors: investors.length,
    ...(jsc && { foundersInChina: investors.filter(({ idKind = 'resident-id', livesInChina, organisation }) => livesInChina ?? (organisation !== undefined || idKind === 'resident-id')).length }),
  }));
  const ruleOf = ({ rule }: Finding) => rule.slice('people.'.length);
  const by = (...rules: string[]) => people.filter((finding) => rules.includes(ruleOf(finding)));
  const contributions = investors.map((each) => ({ key: each.key, name: investorName(each), yuan: each.contributionYuan, form: each.contributionForm, dueOn: each.dueOn }));
  const capital = jsc
    ? shareCapitalFindings({ capitalYuan: form.capital.capitalYuan ?? null, shareTotal: form.capital.shareTotal ?? null, parYuan: form.capital.parYuan ?? null, paidInFull: form.capital.paidInFull ?? false, contributions })
    : capitalFindings({ capitalYuan: form.capital.capitalYuan ?? null, establishedOn: facts.today, paidBy: form.capital.paidBy ?? '', contributions });
  const amount = form.capital.capitalYuan;
  const posts = [['董事', holders(form, 'director')], ['经理', holders(form, 'manager')], ['副经理', holders(form, 'deputy-manager')], ['监事', holders(form, 'supervisor')], ['审计委员会', holders(form, 'audit-committee')], ['财务负责人', holders(form, 'financial-officer')]] as const;
  return [
    nameItem(form, facts),
    {
      title: '注册资本', basis: jsc ? '《公司法》第九十五条、第九十六条、第九十八条' : '《公司法》第四十七条',
      value: !amount ? '' : jsc ? `${wanInWords(amount)}，${form.capital.shareTotal ?? 0} 股` : `${wanInWords(amount)}，${form.capital.paidBy ?? ''} 前缴足`,
      findings: [...capital.filter(({ field }) => field.startsWith('capital')), ...termFindings(form, jsc)],
    },
    domicileItem(form, facts),
    scopeItem(form, facts),
    {
      title: jsc ? '发起人和认购的股份' : '股东和出资', value: contributionsInWords(investors), basis: jsc ? '《公司法》第九十二条、第九十七条' : '《公司法》第四十二条、第四十六条、第四十八条',
      findings: [...by(...INVESTORS), ...capital.filter(({ field }) => !field.startsWith('capital')), ...organisationFindings(investors, 'shareholders.shareholders')],
    },
    { ...identityHead(form), findings: by(...IDENTITY) },
    { title: '法定代表人', value: holders(form, 'legal-representative'), basis: '《公司法》第十条', findings: by('no-legal-representative', 'two-legal-representatives', 'legal-representative-post') },
    {
      title: '任职', value: posts.filter(([, who]) => who !== '').map(([post, who]) => `${post} ${who}`).join('，'),
      basis: jsc ? '《公司法》第一百二十条、第一百三十条' : '《公司法》第七十五条、第八十三条',
      findings: [
        ...people.filter((finding) => finding.field.startsWith('officers') && !IDENTITY.includes(ruleOf(finding)) && !finding.rule.includes('legal-representative')),
        ...postOfNobody(form, [
          ['officers.directors', '董事', officers.directors ?? []],
          ['officers.chair', '董事长', [officers.chair]],
          ['officers.manager', '经理', [officers.manager]],
          ['officers.deputyManagers', '副经理', officers.deputyManagers ?? []],
          ['officers.supervisors', '监事', officers.supervision === 'none' ? [] : officers.supervisors ?? []],
          ['officers.auditCommittee', '审计委员会成员', officers.supervision === 'audit-committee' ? officers.auditCommittee ?? [] : []],
        ]),
      ],
    },
    ...ownersItems(form, investors, facts.today),
    contactItem(form, people.filter(({ field }) => field.startsWith('contacts'))),
    signersItem(form),
  ];
}

/** An organisation that puts money in is named as on its licence, by its credit code (国家市场监督管理总局令第88号: it is looked up, not believed). */
export function organisationFindings(investors: readonly InvestorEntry[], path: string): Finding[] {
  const findings: Finding[] = [];
  investors.forEach(({ organisation }, i) => {
    if (organisation === undefined) return;
    const field = `${path}.${i}.organisation`;
    const basis = '《市场主体登记管理条例实施细则》第十六条';
    if (organisation.name.trim().length < 4) findings.push({ rule: 'organisation.name', level: 'refuse', field: `${field}.name`, words: '请填写单位全称，与其营业执照一致。', basis });
    const code = checkCreditCode(organisation.creditCode);
    if (code.level !== 'ok') findings.push({ rule: 'organisation.credit-code', level: code.level, field: `${field}.creditCode`, words: `${organisation.name || '该单位'}：${code.words}`, basis: code.basis });
    const first = investors.findIndex((each) => each.organisation !== undefined && checkCreditCode(each.organisation.creditCode).normalised === code.normalised);
    if (code.level !== 'refuse' && first < i) findings.push({ rule: 'organisation.listed-twice', level: 'refuse', field: `${field}.creditCode`, words: `${organisation.name}填写了两次。`, todo: '请合并为一条。', basis });
  });
  return findings;
}

function termFindings({ capital }: PartialForm, jsc: boolean): Finding[] {
  const unpaid = jsc || capital.paidBy ? [] : [missing('capital.paidBy', '请选择缴足日期，最晚为成立之日起五年。', '《公司法》第四十七条')];
  if (capital.term !== 'years') return unpaid;
  const years = capital.termYears ?? 0;
  return Number.isInteger(years) && years >= 1 && years <= 100
    ? unpaid
    : [...unpaid, { rule: 'capital.term', level: 'refuse', field: 'capital.termYears', words: '经营期限请填 1 到 100 之间的整数年，或者选长期。', basis: jsc ? '《公司法》第九十五条' : '《公司法》第四十六条' }];
}
