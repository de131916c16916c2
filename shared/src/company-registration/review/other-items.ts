import { branchScopeFindings } from '../../business-scope';
import { wanInWords } from '../../capital';
import { branchFindings, individualBusinessFindings, partnershipFindings, soleProprietorshipFindings } from '../../entities';
import type { Finding } from '../../finding';
import type { PartialForm } from '../application-form';
import { capitalOf, headOf, investorName } from '../people-of-form';
import { contactItem, contributionsInWords, domicileItem, identityItem, nameItem, ownersItems, scopeItem, signersItem } from './items-of-every-type';
import { organisationFindings } from './company-items';
import type { ReviewedItem, ReviewFacts } from './review-facts';

/** What the rules say of a partnership. */
export function partnershipItems(kind: 'general-partnership' | 'limited-partnership', form: PartialForm, facts: ReviewFacts): ReviewedItem[] {
  const partners = form.partners.partners ?? [];
  const findings = partnershipFindings({
    kind, executives: form.partners.executives ?? [],
    partners: partners.map((each) => ({ key: each.key, name: investorName(each), liability: each.liability, yuan: each.contributionYuan, form: each.contributionForm, dueOn: each.dueOn, organisation: each.organisation !== undefined })),
  });
  const ofExecutives = (finding: Finding) => finding.field === 'partners.executives';
  return [
    nameItem(form, facts),
    {
      title: '合伙人和出资', value: partners.length === 0 ? '' : `${contributionsInWords(partners)}；出资额 ${wanInWords(capitalOf(form))}`,
      basis: kind === 'limited-partnership' ? '《合伙企业法》第六十一条、第六十四条' : '《合伙企业法》第十四条、第十六条',
      findings: [...findings.filter((finding) => !ofExecutives(finding)), ...organisationFindings(partners, 'partners.partners'), ...termFindings(form)],
    },
    { title: '执行事务合伙人', value: headOf(form).name, basis: kind === 'limited-partnership' ? '《合伙企业法》第六十七条、第六十八条' : '《合伙企业法》第二十六条', findings: findings.filter(ofExecutives) },
    domicileItem(form, facts), scopeItem(form, facts), identityItem(form, facts.today), ...ownersItems(form, partners, facts.today), contactItem(form), signersItem(form),
  ];
}

export function soleProprietorshipItems(form: PartialForm, facts: ReviewFacts): ReviewedItem[] {
  const { investor = null, capitalYuan = null, property, familyMembers = [] } = form.investor;
  return [
    nameItem(form, facts),
    {
      title: '投资人和出资', value: `${investor?.name ?? ''} ${wanInWords(capitalYuan ?? 0)}，${property === 'family' ? '家庭共有财产' : '个人财产'}出资`, basis: '《个人独资企业法》第八条、第十八条',
      findings: soleProprietorshipFindings({ investor, capitalYuan, property, familyMembers: familyMembers.length }),
    },
    domicileItem(form, facts), scopeItem(form, facts), identityItem(form, facts.today), contactItem(form), signersItem(form),
  ];
}

export function individualBusinessItems(form: PartialForm, facts: ReviewFacts): ReviewedItem[] {
  const { operator = null, composition, familyMembers = [], capitalYuan = null, staff = null, phone = '', truthPromise = false } = form.operator;
  return [
    {
      title: '经营者', value: `${operator?.name ?? ''}，${composition === 'family' ? '家庭经营' : '个人经营'}`, basis: '《促进个体工商户发展条例》第二条、第六条',
      findings: individualBusinessFindings({ operator, composition, familyMembers: familyMembers.length, capitalYuan, staff, phone, truthPromise }),
    },
    nameItem(form, facts), domicileItem(form, facts), scopeItem(form, facts), identityItem(form, facts.today), signersItem(form),
  ];
}

export function branchItems(form: PartialForm, facts: ReviewFacts): ReviewedItem[] {
  const { name = '', creditCode = '', domicile = '', scope = '', representative, head } = form.parent;
  const findings = branchFindings({ parent: { name, creditCode, domicile }, hasRepresentative: representative != null, hasHead: head != null });
  const scoped = scopeItem(form, facts);
  return [
    { title: '隶属公司和负责人', value: `${name}，负责人 ${head?.name ?? ''}`, basis: '《公司法》第十三条；《市场主体登记管理条例》第二十三条', findings },
    nameItem(form, facts), domicileItem(form, facts), { ...scoped, findings: [...scoped.findings, ...branchScopeFindings(facts.scope.map(({ entry }) => entry), { name, scope })] }, identityItem(form, facts.today), contactItem(form), signersItem(form),
  ];
}

function termFindings({ partners: { term, termYears } }: PartialForm): Finding[] {
  const years = termYears ?? 0;
  if (term !== 'years' || (Number.isInteger(years) && years >= 1 && years <= 100)) return [];
  return [{ rule: 'partners.term', level: 'refuse', field: 'partners.termYears', words: '合伙期限请填 1 到 100 之间的整数年，或者选长期。', basis: '《合伙企业法》第十八条' }];
}

