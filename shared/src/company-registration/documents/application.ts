import { identityDocuments } from '../../identity/identity-document.rule';
import { capitalInWords, wanInWords } from '../../capital/amount';
import type { PersonEntry } from '../application-form';
import type { Paragraph } from '../company-registration.contract';
import { entityTypeRules, isPartnership, type EntityType } from '../entity-types';
import { entityTypeWords } from '../entity-type-words';
import { headOf, signersOf, type PersonOfForm } from '../people-of-form';
import { postWords } from '../wording';
import { document, heading, signs, signsFor, table, text, type DocumentSigner, type LegalDocument } from './document';
import { FormGap, type Reading } from './reading';
import { placeInPapers } from './residence';
import { sharesInWords, shareWords } from './shares';
import { contributionWords, dayWords, percentWords, termWords } from './words-on-paper';

const titles: Readonly<Record<EntityType, string>> = {
  llc: '公司登记（备案）申请书', jsc: '公司登记（备案）申请书', 'sole-proprietorship': '个人独资企业登记（备案）申请书',
  'general-partnership': '合伙企业登记（备案）申请书', 'limited-partnership': '合伙企业登记（备案）申请书',
  'individual-business': '个体工商户登记（备案）申请书', branch: '分公司登记（备案）申请书',
};

/** 申请书 (细则第二十五条): everything the register will hold, and the promise that it is true. */
export function application(reading: Reading): LegalDocument {
  const { form } = reading;
  const contact = form.contacts.contact;
  const others = signersOf(form);
  return document('application', titles[reading.type], reading, [
    table(registered(reading)),
    ...investors(reading),
    ...(reading.type === 'branch' ? parent(reading) : []),
    heading('人员'),
    table([['姓名', '证件', '证件号码', '移动电话', '身份'], ...others.map((person) => [person.name, paperWords(person), person.idNumber, person.mobile, rolesOf(person)])]),
    ...(reading.type === 'individual-business' ? [] : [
      heading('登记联络员'),
      text(`${reading.named(contact).name}同意担任登记联络员，及时接收登记机关的通知并转告${whom(reading.type)}，配合核实情况；联络方式变动的，及时更新。`),
    ]),
    heading('承诺'),
    text(`申请人依照《中华人民共和国市场主体登记管理条例》申请设立登记，对提交材料的真实性、合法性和有效性负责，复印件与原件一致；经营范围中依法须经批准的项目，取得批准后才开展经营；不以虚假材料或者其他手段骗取登记。${form.domicile.source === 'pre-filed' ? '' : `所申报的${reading.placeTitle}真实，能够联系到。`}`),
  ], signersOfApplication(reading));
}

/** Posts, and for which organisation somebody signs. */
const rolesOf = ({ posts, organisations }: PersonOfForm) =>
  [postWords(posts), ...organisations.map(({ name, by }) => `${name}的${by === 'delegate' ? '委派代表' : '法定代表人'}`)].join('，');
const whom = (type: EntityType) => (type === 'branch' ? '分公司' : isPartnership(type) ? '合伙企业' : type === 'sole-proprietorship' ? '企业' : '公司');
const paperWords = ({ idKind = 'resident-id' }: PersonEntry) => identityDocuments[idKind].title;
const rows = (...cells: (readonly [string, string] | null)[]): string[][] => cells.flatMap((row) => (row === null ? [] : [[...row]]));

/** 登记事项 and the filed items that are no lists, in the order of 细则第六条、第七条. */
function registered(reading: Reading): string[][] {
  const { form, facts, type, name, capital, company, placeTitle } = reading;
  const head = headOf(form);
  const { capitalTitle } = entityTypeRules[type];
  const term = company !== null ? termWords(form.capital.term, form.capital.termYears) : isPartnership(type) ? termWords(form.partners.term, form.partners.termYears) : null;
  const unnamed = type === 'individual-business' && form.name.unnamed === true;
  return rows(
    ['名称', unnamed ? '不使用名称' : name],
    ['类型', entityTypeWords(form)],
    type === 'individual-business' ? ['组成形式', form.operator.composition === 'family' ? '家庭经营' : '个人经营'] : null,
    [placeTitle, facts.domicile],
    [head.title, company === null ? head.name : `${head.name}（${company.representativePost}）`],
    type === 'individual-business' || type === 'sole-proprietorship' ? [`${head.title}的${type === 'sole-proprietorship' ? '居所' : '住所'}`, residenceOf(reading)] : null,
    capitalTitle === '' || capital === 0 ? null : [capitalTitle, `${wanInWords(capital)}（人民币${capitalInWords(capital)}）`],
    type === 'sole-proprietorship' ? ['出资方式', form.investor.property === 'family' ? '以家庭共有财产作为个人出资' : '以个人财产出资'] : null,
    company?.jsc === true ? ['股份', `${shareWords(form.capital.shareTotal ?? 0)}，${form.capital.parYuan == null ? '无面额股' : `每股金额 ${form.capital.parYuan} 元`}，发起设立，股款已缴足`] : null,
    company?.jsc === false ? ['缴足日期', `${dayWords(form.capital.paidBy)}前`] : null,
    term === null ? null : [isPartnership(type) ? '合伙期限' : '经营期限', term],
    ['经营范围', facts.scope],
    company !== null && form.officers.employees != null ? ['职工人数', `${form.officers.employees} 人`] : null,
    type === 'individual-business' && form.operator.staff != null ? ['从业人数', `${form.operator.staff} 人`] : null,
    type === 'branch' ? ['核算方式', form.parent.accounting === 'independent' ? '独立核算' : '非独立核算'] : null,
    ['联系电话', type === 'individual-business' ? form.operator.phone : form.contacts.companyPhone],
    type === 'individual-business' ? null : ['电子邮箱', form.contacts.email || '未填'],
    ['登记机关', facts.authority],
  );
}

const residenceOf = ({ form, type }: Reading): string =>
  (type === 'sole-proprietorship' ? form.investor.investor : form.operator.operator)?.residence || '以身份证件记载为准';

/** 股东、发起人、合伙人 and what each puts in. */
function investors({ investors: all, capital, company, type, form }: Reading): Paragraph[] {
  if (company !== null) {
    const title = company.jsc ? '发起人' : '股东';
    const amount = (yuan: number) => (company.jsc ? sharesInWords(yuan, capital, form.capital.shareTotal ?? 0) : wanInWords(yuan));
    return [
      heading(`${title}和出资`),
      table([[title, '证件号码', company.jsc ? '认购股份' : '认缴出资额', '比例', '方式', '出资日期'], ...all.map(({ name, number, yuan, contributionForm, dueOn }) => [name, number, amount(yuan), percentWords(yuan, capital), contributionWords[contributionForm], dayWords(dueOn)])]),
    ];
  }
  if (!isPartnership(type)) return [];
  return [
    heading('合伙人和出资'),
    table([
      ['合伙人', '证件号码', '住所', '承担责任的方式', '认缴出资额', '方式', '缴付期限'],
      ...all.map((investor) => [investor.name, investor.number, placeInPapers(investor), investor.liability === 'unlimited' ? '无限连带责任' : '有限责任', wanInWords(investor.yuan), contributionWords[investor.contributionForm], dayWords(investor.dueOn)]),
    ]),
  ];
}

const parent = ({ form }: Reading): Paragraph[] => [
  heading('隶属公司'),
  table(rows(['名称', form.parent.name], ['统一社会信用代码', form.parent.creditCode], ['住所', form.parent.domicile], ['经营范围', form.parent.scope], ['法定代表人', form.parent.representative?.name ?? ''])),
];

function signersOfApplication(reading: Reading): DocumentSigner[] {
  const { form, type, company } = reading;
  return [...applicants(reading), ...(type === 'individual-business' ? [] : [signs('登记联络员')(reading.named(form.contacts.contact))]), ...(company === null && type === 'individual-business' && form.operator.composition === 'family' ? form.operator.familyMembers.map(signs('参加经营的家庭成员')) : [])];
}

/** Who applies, and speaks for the entity until it exists: the head the register will name, of a branch the parent's. */
export function applicants({ form, type, investors: all, company }: Reading): DocumentSigner[] {
  if (company !== null) return [signs('法定代表人')(company.representative)];
  if (isPartnership(type)) return all.filter(({ key }) => form.partners.executives.includes(key)).map(signsFor('执行事务合伙人'));
  const own = type === 'sole-proprietorship' ? form.investor.investor : type === 'branch' ? form.parent.representative : form.operator.operator;
  if (own == null) throw new FormGap('');
  if (type === 'branch') return [{ key: own.key, name: own.name, as: '隶属公司法定代表人', organisation: form.parent.name }];
  return [signs(type === 'sole-proprietorship' ? '投资人' : '经营者')(own)];
}
