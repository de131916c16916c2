import { scopeText } from '../business-scope';
import { domicileText } from '../domicile';
import type { Finding, Level } from '../finding';
import { entityTypeOf, type ApplicationForm, type PartialForm } from './application-form';
import { articlesFindings } from './documents/articles/articles.rule';
import { entityTypeRules } from './entity-types';
import { companyItems } from './review/company-items';
import { branchItems, individualBusinessItems, partnershipItems, soleProprietorshipItems } from './review/other-items';
import type { ChosenScope, ReviewedItem, ReviewFacts } from './review/review-facts';

const RULES_VERSION = '2026-11';

export const printedScope = (scope: readonly ChosenScope[], mainCode: string): string => {
  const entries = scope.flatMap(({ entry }) => (entry === null ? [] : [entry]));
  // The main business stands first: the industry of the entity follows it.
  return scopeText([...entries.filter(({ code }) => code === mainCode), ...entries.filter(({ code }) => code !== mainCode)]);
};

/** 登记机关: most register with their district's office, a joint-stock company with the city's (细则第四条). */
export const registrationAuthority = (form: PartialForm, district: string): string =>
  `青岛市${entityTypeRules[entityTypeOf(form)].authority === 'prefecture' ? '' : district}行政审批服务局（演示）`;

/** Everything the rules say of a form, hardest words included; the phone and the server call this same function. */
export const reviewApplication = (form: PartialForm, facts: ReviewFacts): Finding[] =>
  itemsOf(form, facts).flatMap(({ findings }) => findings.filter(({ level }) => level !== 'ok'));

/** The rule trace: every item with its article, also where nothing was found. */
export function reviewTrace(form: PartialForm, facts: ReviewFacts): { version: string; rows: (Finding & { title: string; value: string })[] } {
  return {
    version: RULES_VERSION,
    rows: itemsOf(form, facts).flatMap(({ title, value, basis, findings }) =>
      findings.length > 0
        ? findings.map((finding) => ({ ...finding, title, value }))
        : [{ rule: 'item.in-order', level: 'ok' as Level, field: '', words: '符合规定', basis, title, value }],
    ),
  };
}

const itemsOf = (form: PartialForm, facts: ReviewFacts): ReviewedItem[] => [...itemsOfType(form, facts), ...articlesItem(form, facts)];

/** The model text needs no judging; the applicants' own words do. */
function articlesItem(form: PartialForm, facts: ReviewFacts): ReviewedItem[] {
  const own = form.articles?.clauses ?? [];
  if (own.length === 0) return [];
  const printed = { domicile: domicileText(facts.domicile), scope: printedScope(facts.scope, form.scope.mainCode ?? ''), authority: '', day: facts.today };
  return [{ title: '自拟的条款', value: `${own.length} 条`, basis: '《公司法》第四十六条、第九十五条，《合伙企业法》第十八条', findings: articlesFindings(form as ApplicationForm, printed) }];
}

function itemsOfType(form: PartialForm, facts: ReviewFacts): ReviewedItem[] {
  const type = entityTypeOf(form);
  switch (type) {
    case 'llc': case 'jsc': return companyItems(form, facts);
    case 'general-partnership': case 'limited-partnership': return partnershipItems(type, form, facts);
    case 'sole-proprietorship': return soleProprietorshipItems(form, facts);
    case 'individual-business': return individualBusinessItems(form, facts);
    case 'branch': return branchItems(form, facts);
  }
}
