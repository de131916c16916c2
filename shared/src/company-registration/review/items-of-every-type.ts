import { beneficialOwnerFindings } from '../../beneficial-owners';
import { scopeCatalogue, scopeFindings } from '../../business-scope';
import { wanInWords } from '../../capital';
import { domicileFindings, domicileText } from '../../domicile';
import type { Finding } from '../../finding';
import { contactPersonRules, paperRules, personRules, sameIdentityRules, type Post } from '../../people';
import { entityTypeOf, type InvestorEntry, type PartialForm } from '../application-form';
import { entityName } from '../entity-name';
import { entityTypeRules } from '../entity-types';
import { capitalOf, investorName, peopleOf, placesOf, signersOf } from '../people-of-form';
import { postWords } from '../wording';
import { missing, type ReviewedItem, type ReviewFacts } from './review-facts';

const FILING = '《市场主体登记管理条例实施细则》第二十五条';
const NAME_RULES = '《企业名称登记管理规定》';

/** Names of those who hold a post, joined. */
export const holders = (form: PartialForm, post: Post): string => peopleOf(form).filter(({ posts }) => posts.includes(post)).map(({ name }) => name).join('、');

export const contributionsInWords = (investors: readonly InvestorEntry[]): string =>
  investors.map((each) => `${investorName(each)} ${wanInWords(each.contributionYuan ?? 0)}`).join('，');

/** A finding about a person is said where that person is written down. */
export function located(form: PartialForm, findings: readonly Finding[]): Finding[] {
  const places = placesOf(form);
  return findings.map((finding) => {
    const [head, key, ...rest] = finding.field.split('.');
    if (head !== 'person') return finding;
    const place = places.find(({ entry }) => entry.key === key);
    return { ...finding, field: [place?.path ?? entityTypeRules[entityTypeOf(form)].sections[0], ...rest].join('.') };
  });
}

export function nameItem(form: PartialForm, { nameFindings: judged }: ReviewFacts): ReviewedItem {
  const { name } = form;
  const type = entityTypeOf(form);
  const basis = `${NAME_RULES}第六条`;
  const item = (findings: Finding[]): ReviewedItem => ({ title: '名称', value: entityName(form), basis: `${NAME_RULES}第六条、第十七条`, findings });
  if (type === 'individual-business' && name.unnamed === true) return { ...item([]), value: '不使用名称', basis: '《市场主体登记管理条例实施细则》第六条' };
  const findings: Finding[] = [];
  if (type === 'branch') {
    if (!name.tradeName) findings.push(missing('name.tradeName', '请填写分公司所在地或者字号，放在隶属公司名称和“分公司”之间。', `${NAME_RULES}第十三条`));
    findings.push(...judged.map((finding) => ({ ...finding, field: 'name.tradeName' })));
    return { ...item(findings), basis: `${NAME_RULES}第十三条` };
  }
  if (!name.region) findings.push(missing('name.region', '请选择行政区划。', basis));
  if (!name.tradeName) findings.push(missing('name.tradeName', '请填写字号。', basis));
  if (!name.industry) findings.push(missing('name.industry', '请填写行业或经营特点。', basis));
  const ending = name.organisationForm ?? '';
  if (ending === '') findings.push(missing('name.organisationForm', '请选择组织形式。', basis));
  // What the type asks of a name is said beside its ending, the rest beside the trade name.
  findings.push(...judged.map((finding) => ({ ...finding, field: finding.field !== 'name' ? finding.field : finding.rule.startsWith('name.type.') ? 'name.organisationForm' : 'name.tradeName' })));
  if (judged.some(({ level }) => level === 'warn') && !judged.some(({ level }) => level === 'refuse') && name.riskAccepted !== true) {
    findings.push({ rule: 'name.risk-not-accepted', level: 'refuse', field: 'name.riskAccepted', words: '名称有相近的或者需要注意的地方。要继续用这个名称，请勾选知悉并承担相关责任。', basis: `${NAME_RULES}第十六条` });
  }
  return item(findings);
}

export function domicileItem(form: PartialForm, { domicile }: ReviewFacts): ReviewedItem {
  return {
    title: '住所', value: domicileText(domicile), basis: '《市场主体登记管理条例》第十一条', findings: domicileFindings({
      domicile, use: domicile.use, neighboursAgree: form.domicile.neighboursAgree ?? false, promise: form.domicile.promise ?? false, source: form.domicile.source ?? 'declared',
      unit: domicile.preFiledUnitFound ? { vacancies: 1 } : null, postcode: domicile.postcode,
    }),
  };
}

export function scopeItem(form: PartialForm, { scope, today }: ReviewFacts): ReviewedItem {
  return {
    title: '经营范围', value: scope.map(({ code, entry }) => entry?.name ?? code).join('；'), basis: '《市场主体登记管理条例》第十四条', findings: scopeFindings({
      codes: form.scope.codes ?? [], mainCode: form.scope.mainCode, permits: form.scope.permits ?? [], catalogue: scopeCatalogue(scope.flatMap(({ entry }) => (entry === null ? [] : [entry]))),
      today, nameIndustry: form.name.industryCode,
    }),
  };
}

/** Everybody's name, paper, telephone and age, for the types whose people are few. */
export function identityItem(form: PartialForm, today: string): ReviewedItem {
  const people = peopleOf(form);
  return { ...identityHead(form), findings: located(form, collected((add) => { personRules(people, today, add); sameIdentityRules(people, add); })) };
}
export const identityHead = (form: PartialForm) => ({ title: '人员身份', value: `${peopleOf(form).length} 人`, basis: '《市场主体登记管理条例实施细则》第十六条' });

export function contactItem(form: PartialForm, among?: readonly Finding[]): ReviewedItem {
  return {
    title: '联系人', value: `登记联络员 ${holders(form, 'contact')}，委托代理人 ${holders(form, 'agent')}`, basis: '《市场主体登记管理条例》第九条',
    findings: [...(among ?? located(form, collected((add) => contactPersonRules(peopleOf(form), add)))), ...contactFindings(form), ...postOfNobody(form, [['contacts.agent', '委托代理人', [form.contacts.agent]]])],
  };
}

export const signersItem = (form: PartialForm): ReviewedItem =>
  ({ title: '签署人', value: signersOf(form).map(({ name, posts }) => `${name}（${postWords(posts)}）`).join('，'), basis: '《市场主体登记管理条例实施细则》第十五条、第十六条', findings: [] });

/** Only where the form has the page: an individual business and a branch file no beneficial owners. */
export function ownersItems(form: PartialForm, investors: readonly InvestorEntry[], today: string): ReviewedItem[] {
  if (!entityTypeRules[entityTypeOf(form)].sections.includes('owners')) return [];
  const { exemptionPromised = false, owners = [], others = [] } = form.owners;
  const people = [...peopleOf(form), ...others];
  const named = owners.map(({ key }) => people.find((person) => person.key === key)?.name ?? '').join('、');
  return [{
    title: '受益所有人', value: exemptionPromised ? '承诺免报' : named, basis: '《受益所有人信息管理办法》',
    findings: [
      ...beneficialOwnerFindings({
        capitalYuan: capitalOf(form), exemptionPromised, owners, known: new Set(people.map(({ key }) => key)),
        investors: investors.map((each) => ({ key: each.key, name: investorName(each), yuan: each.contributionYuan, organisation: each.organisation !== undefined })),
      }),
      ...(exemptionPromised ? [] : collected((add) => others.forEach((person, i) => { paperRules(person, `owners.others.${i}`, today, add); }))),
    ],
  }];
}

/** Somebody who was removed may still be named in a post: the documents cannot be made with a gap. */
export function postOfNobody(form: PartialForm, posts: readonly (readonly [field: string, title: string, keys: readonly (string | undefined)[]])[]): Finding[] {
  const known = new Set(peopleOf(form).map(({ key }) => key));
  return posts
    .filter(([, , keys]) => keys.some((key) => key && !known.has(key)))
    .map(([field, title]) => ({ rule: 'people.post-of-nobody', level: 'refuse', field, words: `选作${title}的人已被移除。`, todo: '请重新选择。', basis: '《市场主体登记管理条例实施细则》第十六条' }));
}

function contactFindings({ contacts }: PartialForm): Finding[] {
  const findings: Finding[] = [];
  if (!contacts.agent) findings.push(missing('contacts.agent', '请选择由谁来办（委托代理人）。', FILING));
  const phone = (contacts.companyPhone ?? '').replace(/[\s-]/g, '');
  if (phone === '') findings.push(missing('contacts.companyPhone', '请填写公司电话，手机或固定电话都可以。', FILING));
  else if (!/^(1\d{10}|0\d{9,11}|\d{7,8})$/.test(phone)) findings.push({ rule: 'contacts.company-phone', level: 'refuse', field: 'contacts.companyPhone', words: '公司电话不对。手机是 11 位，固定电话请连区号一起写，如 0532-88880000。', basis: FILING });
  const email = contacts.email ?? '';
  if (email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) findings.push({ rule: 'contacts.email', level: 'refuse', field: 'contacts.email', words: '电子邮箱格式不对，应像 name@example.com；也可以不填。', basis: FILING });
  if (contacts.truthPromise !== true) findings.push(missing('contacts.truthPromise', '请阅读并确认真实性承诺。', '《市场主体登记管理条例》第十七条'));
  return findings;
}

function collected(ask: (add: Parameters<typeof contactPersonRules>[1]) => void): Finding[] {
  const findings: Finding[] = [];
  ask((level, rule, field, words, basis, todo) => findings.push({ rule: `people.${rule}`, level, field, words, basis, ...(todo !== undefined && { todo }) }));
  return findings;
}
