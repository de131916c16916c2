import { told, wordsOf } from '../findings.builder';
import { branchFindings, type BranchQuestion } from './branch.rule';
import { partnershipFindings, type Partner, type PartnershipQuestion } from './partnership.rule';
import { individualBusinessFindings, soleProprietorshipFindings, type IndividualBusinessQuestion, type SoleProprietorshipQuestion } from './sole-owner.rule';

/* Each rule at its boundary: what the law still allows, what it does not any more, at which field, by which article. */

const partner = (change: Partial<Partner> = {}): Partner => ({ key: 'p1', name: '林知远', liability: 'unlimited', yuan: 100_000, form: 'money', dueOn: '2027-01-01', organisation: false, ...change });
const second = (change: Partial<Partner> = {}) => partner({ key: 'p2', name: '周沐', ...change });
const general = (change: Partial<PartnershipQuestion> = {}): PartnershipQuestion => ({ kind: 'general-partnership', partners: [partner(), second()], executives: ['p1'], ...change });
const limited = (change: Partial<PartnershipQuestion> = {}): PartnershipQuestion => ({ kind: 'limited-partnership', partners: [partner(), second({ liability: 'limited' })], executives: ['p1'], ...change });
const L = '《合伙企业法》';
const FIRST = 'partners.partners.0';
const many = (count: number) => Array.from({ length: count }, (_, i) => partner({ key: `p${i + 1}`, liability: i === 0 ? 'unlimited' : 'limited' }));

it.each<[string, PartnershipQuestion, readonly string[]]>([
  ['two general partners', general(), []],
  ['a general and a limited one', limited(), []],
  ['one alone', general({ partners: [partner()] }), [`refuse partnership.two-partners at partners.partners by ${L}第十四条`]],
  ['one alone, limited', limited({ partners: [partner()] }), [`refuse partnership.two-partners at partners.partners by ${L}第六十一条`]],
  ['nobody', general({ partners: [], executives: [] }), [`refuse partnership.two-partners at partners.partners by ${L}第十四条`]],
  ['fifty in a limited partnership', limited({ partners: many(50) }), []],
  ['fifty-one', limited({ partners: many(51) }), [`refuse partnership.fifty-partners at partners.partners by ${L}第六十一条`]],
  ['fifty-one in a general partnership', general({ partners: many(51).map((each) => ({ ...each, liability: 'unlimited' as const })) }), []],
  ['nobody who answers with everything', limited({ partners: [partner({ liability: 'limited' }), second({ liability: 'limited' })], executives: [] }), [`refuse partnership.no-general-partner at partners.partners by ${L}第六十一条`, `refuse partnership.no-executive at partners.executives by ${L}第六十七条`]],
  ['nobody whose liability is limited', limited({ partners: [partner(), second()] }), [`refuse partnership.no-limited-partner at partners.partners by ${L}第二条`]],
  ['a liability nobody chose', general({ partners: [partner({ liability: undefined }), second()], executives: ['p2'] }), [`refuse partnership.liability at ${FIRST}.liability by ${L}第二条`]],
  ['a limited partner in a general partnership', general({ partners: [partner({ liability: 'limited' }), second()], executives: ['p2'] }), [`refuse partnership.limited-in-general at ${FIRST}.liability by ${L}第二条`]],
  ['nothing put in', general({ partners: [partner({ yuan: null }), second()] }), [`refuse partnership.contribution-amount at ${FIRST}.contributionYuan by ${L}第十六条、第十七条`]],
  ['labour of a general partner', general({ partners: [partner({ form: 'labour' }), second()] }), [`warn partnership.labour-is-valued at ${FIRST}.contributionForm by ${L}第十六条`]],
  ['labour of a limited partner', limited({ partners: [partner(), second({ form: 'labour', liability: 'limited' })] }), [`refuse partnership.limited-partners-labour at partners.partners.1.contributionForm by ${L}第六十四条`]],
  ['credit put in', general({ partners: [partner({ form: 'credit' }), second()] }), [`refuse partnership.contribution-form at ${FIRST}.contributionForm by ${L}第十六条`]],
  ['a day that is none', general({ partners: [partner({ dueOn: '2027-02-30' }), second()] }), [`refuse partnership.due-day-missing at ${FIRST}.dueOn by ${L}第十七条、第十八条`]],
  ['an organisation that answers with everything', general({ partners: [partner({ organisation: true }), second()] }), [`warn partnership.organisations-that-may-not at ${FIRST}.liability by ${L}第三条`]],
  ['an organisation whose liability is limited', limited({ partners: [partner(), second({ liability: 'limited', organisation: true })] }), []],
  ['more together than can be written', general({ partners: [partner({ yuan: 600_000_000_000 }), second({ yuan: 600_000_000_000 })] }), [`refuse partnership.total at partners.partners by ${L}第十七条`]],
  ['as much as can be written', general({ partners: [partner({ yuan: 999_999_999_800 }), second({ yuan: 100 })] }), []],
  ['too much by one who is wrong already', general({ partners: [partner({ yuan: 1e13 }), second()] }), [`refuse partnership.contribution-amount at ${FIRST}.contributionYuan by ${L}第十六条、第十七条`]],
  ['nobody who leads', general({ executives: [] }), [`refuse partnership.no-executive at partners.executives by ${L}第二十六条`]],
  ['somebody who is gone', general({ executives: ['p9'] }), [`refuse partnership.executive-is-nobody at partners.executives by ${L}第二十六条`]],
  ['a limited partner who leads', limited({ executives: ['p2'] }), [`refuse partnership.limited-executive at partners.executives by ${L}第六十八条`]],
])('a partnership with %s', (_, question, expected) => expect(told(partnershipFindings(question))).toEqual(expected));

it.each<[string, PartnershipQuestion, RegExp]>([
  ['partnership.two-partners', general({ partners: [partner()] }), /现在有 1 个/],
  ['partnership.fifty-partners', limited({ partners: many(53) }), /多出 3 个/],
  ['partnership.liability', general({ partners: [partner({ liability: undefined, name: '' }), second()] }), /^第 1 个合伙人：/],
  ['partnership.limited-in-general', general({ partners: [partner({ liability: 'limited' }), second()] }), /林知远不能承担有限责任/],
  ['partnership.contribution-amount', general({ partners: [partner({ yuan: 0 }), second()] }), /^林知远的出资额：金额应大于 0/],
  ['partnership.contribution-form', general({ partners: [partner({ form: 'credit' }), second()] }), /^林知远：不能用信用出资/],
  ['partnership.due-day-missing', general({ partners: [partner({ dueOn: '' }), second()] }), /^林知远的缴付日期/],
  ['partnership.labour-is-valued', general({ partners: [partner({ form: 'labour' }), second()] }), /^林知远以劳务出资/],
  ['partnership.limited-partners-labour', limited({ partners: [partner(), second({ form: 'labour', liability: 'limited' })] }), /周沐需要换一种/],
  ['partnership.organisations-that-may-not', general({ partners: [partner({ organisation: true }), second()] }), /请确认林知远不属于/],
  ['partnership.limited-executive', limited({ executives: ['p2'] }), /周沐是有限合伙人/],
])('says %s in words', (rule, question, words) => expect(wordsOf(partnershipFindings(question), rule)).toMatch(words));

const SOLE = '《个人独资企业法》';
const sole = (change: Partial<SoleProprietorshipQuestion> = {}): SoleProprietorshipQuestion => ({ investor: {}, capitalYuan: 50_000, property: 'personal', familyMembers: 0, ...change });
it.each<[string, SoleProprietorshipQuestion, readonly string[]]>([
  ['an investor and their own money', sole(), []],
  ['nobody', sole({ investor: null }), [`refuse sole-proprietorship.no-investor at investor.investor by ${SOLE}第八条`]],
  ['a passport', sole({ investor: { idKind: 'passport' } }), [`refuse sole-proprietorship.foreign-investor at investor.investor.idKind by ${SOLE}第四十七条`]],
  ['a permanent residence card', sole({ investor: { idKind: 'foreign-permanent-residence' } }), [`refuse sole-proprietorship.foreign-investor at investor.investor.idKind by ${SOLE}第四十七条`]],
  ['a permit of Taiwan', sole({ investor: { idKind: 'taiwan-permit' } }), []],
  ['no money', sole({ capitalYuan: 0 }), [`refuse sole-proprietorship.amount at investor.capitalYuan by ${SOLE}第八条`]],
  ['money of nobody said whose', sole({ property: undefined }), [`refuse sole-proprietorship.property at investor.property by ${SOLE}第十八条`]],
  ["the family's money", sole({ property: 'family', familyMembers: 1 }), [`warn sole-proprietorship.family-answers at investor.property by ${SOLE}第十八条`]],
  ["the family's money, and no family", sole({ property: 'family' }), [`refuse sole-proprietorship.family-members at investor.familyMembers by ${SOLE}第十八条`, `warn sole-proprietorship.family-answers at investor.property by ${SOLE}第十八条`]],
])('a sole proprietorship with %s', (_, question, expected) => expect(told(soleProprietorshipFindings(question))).toEqual(expected));
it('says what is wrong with its money', () => expect(wordsOf(soleProprietorshipFindings(sole({ capitalYuan: 0 })), 'sole-proprietorship.amount')).toMatch(/^出资额：金额应大于 0/));

const OWN = '《促进个体工商户发展条例》';
const FILING = '《市场主体登记管理条例实施细则》第二十五条';
const own = (change: Partial<IndividualBusinessQuestion> = {}): IndividualBusinessQuestion =>
  ({ operator: {}, composition: 'individual', familyMembers: 0, capitalYuan: 20_000, staff: 1, phone: '0532-88880000', truthPromise: true, ...change });
it.each<[string, IndividualBusinessQuestion, readonly string[]]>([
  ['everything said', own(), []],
  ['money and staff left out', own({ capitalYuan: null, staff: null }), []],
  ['nobody', own({ operator: null }), [`refuse individual-business.no-operator at operator.operator by ${OWN}第二条`]],
  ['a passport', own({ operator: { idKind: 'passport' } }), [`refuse individual-business.foreign-operator at operator.operator.idKind by ${OWN}第二条`]],
  ['a permit of Hong Kong', own({ operator: { idKind: 'hong-kong-macao-permit' } }), []],
  ['no composition', own({ composition: undefined }), [`refuse individual-business.composition at operator.composition by ${OWN}第六条`]],
  ['a family of nobody', own({ composition: 'family' }), ['refuse individual-business.family-members at operator.familyMembers by 《市场主体登记管理条例实施细则》第七条']],
  ['a family', own({ composition: 'family', familyMembers: 1 }), []],
  ['a wrong amount', own({ capitalYuan: 0 }), [`refuse individual-business.amount at operator.capitalYuan by ${FILING}`]],
  ['no staff, not even the operator', own({ staff: 0 }), [`refuse individual-business.staff at operator.staff by ${FILING}`]],
  ['half a person', own({ staff: 1.5 }), [`refuse individual-business.staff at operator.staff by ${FILING}`]],
  ['no telephone', own({ phone: ' - ' }), [`refuse individual-business.phone-missing at operator.phone by ${FILING}`]],
  ...['12', '123456', '123456789', '253288880000000', `1${'3'.repeat(11)}`, '0532-8888-0000-000', '88880000x', 'x88880000'].map((phone): [string, IndividualBusinessQuestion, string[]] => [`the telephone ${phone}`, own({ phone }), [`refuse individual-business.phone at operator.phone by ${FILING}`]]),
  ...['8888000', '88880000', `1${'3'.repeat(10)}`, '010 8888 000', '0532-8888-0000'].map((phone): [string, IndividualBusinessQuestion, string[]] => [`the telephone ${phone}`, own({ phone }), []]),
  ['no promise', own({ truthPromise: false }), ['refuse individual-business.promise-missing at operator.truthPromise by 《市场主体登记管理条例》第十七条']],
])('an individual business with %s', (_, question, expected) => expect(told(individualBusinessFindings(question))).toEqual(expected));
it('says what is wrong with the amount it tells', () => expect(wordsOf(individualBusinessFindings(own({ capitalYuan: 50 })), 'individual-business.amount')).toMatch(/^资金数额：金额以万元为单位.*也可以不填/));

const parent = (change: Partial<BranchQuestion['parent']> = {}): BranchQuestion['parent'] => ({ name: '青岛沃海机械有限公司', creditCode: '91370200264574251E', domicile: '青岛市市南区', ...change });
const branch = (change: Partial<BranchQuestion> = {}): BranchQuestion => ({ parent: parent(), hasRepresentative: true, hasHead: true, ...change });
const PLACE = '《市场主体登记管理条例》第二十三条';
it.each<[string, BranchQuestion, readonly string[]]>([
  ['everything said', branch(), []],
  ...['青岛沃海机械有限责任公司', '青岛沃海机械股份有限公司', '青岛沃海股份公司', ' 青岛沃海机械有限公司 '].map((name): [string, BranchQuestion, string[]] => [`the parent ${name}`, branch({ parent: parent({ name }) }), []]),
  ['no parent', branch({ parent: parent({ name: ' ' }) }), [`refuse branch.parent-name at parent.name by ${PLACE}`]],
  ...['青岛沃海合伙企业（普通合伙）', '青岛沃海有限公司工会', '沃海经营部'].map((name): [string, BranchQuestion, string[]] => [`the parent ${name}`, branch({ parent: parent({ name }) }), ['refuse branch.parent-is-a-company at parent.name by 《公司法》第十三条']]),
  ['a wrong code', branch({ parent: parent({ creditCode: '1' }) }), ['refuse branch.parent-code at parent.creditCode by GB 32100-2015《法人和其他组织统一社会信用代码编码规则》']],
  ['an odd but lawful code', branch({ parent: parent({ creditCode: '91350100M0001TGQXM' }) }), ['warn branch.parent-code at parent.creditCode by GB 32100-2015《法人和其他组织统一社会信用代码编码规则》']],
  ['a parent that lives nowhere', branch({ parent: parent({ domicile: '  ' }) }), [`refuse branch.parent-domicile at parent.domicile by ${PLACE}`]],
  ['nobody to sign for the parent', branch({ hasRepresentative: false }), ['refuse branch.no-representative at parent.representative by 《市场主体登记管理条例实施细则》第十五条、第十六条']],
  ['nobody at its head', branch({ hasHead: false }), ['refuse branch.no-head at parent.head by 《市场主体登记管理条例实施细则》第六条、第三十条']],
])('a branch with %s', (_, question, expected) => expect(told(branchFindings(question))).toEqual(expected));
it('says whose code is wrong', () => expect(wordsOf(branchFindings(branch({ parent: parent({ creditCode: '' }) })), 'branch.parent-code')).toMatch(/^隶属公司：请填写 18 位/));
