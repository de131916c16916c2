import { beneficialOwnerFindings } from '../beneficial-owners';
import { judgeName } from '../company-names';
import { entityTypeOf, type ApplicationForm } from './application-form';
import { reviewApplication, registrationAuthority } from './application.rule';
import { entityName, registeredName } from './entity-name';
import { entityTypeRules, entityTypes, heldAs, type EntityType } from './entity-types';
import { capitalOf, headOf, investorName, peopleOf, signersOf } from './people-of-form';
import type { ReviewFacts } from './review/review-facts';
import { sampleForms, sampleOrganisation, samplePerson } from './sample-forms';

const today = '2026-11-23';
const entry = (code: string, name: string) => ({ code, entry: { code, name, industry: '6513', permit: 'none' as const } });
const facts: ReviewFacts = {
  today, nameFindings: [], scope: [entry('QB0001', '软件开发'), entry('QB0002', '信息系统集成服务')],
  domicile: { province: '山东省', city: '青岛市', district: '市北区', street: '辽宁路街道', community: '', road: '演示路18号', room: '306室', use: 'commercial', preFiledUnitFound: false, postcode: '' },
};
const sample = (type: EntityType): ApplicationForm => sampleForms[type]({ today });
const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const nameFindings = (form: ApplicationForm) => judgeName(entityName(form), { readings: () => [], entityType: entityTypeOf(form), parentName: form.parent.name, tradeName: form.name.tradeName }).findings;
const said = (form: ApplicationForm) => reviewApplication(form, { ...facts, nameFindings: nameFindings(form) }).map(({ rule, level, field }) => `${level} ${rule} ${field}`);

it.each(entityTypes)('finds nothing to refuse in a sound %s', (type) => {
  expect(said(sample(type)).filter((words) => !words.startsWith('warn'))).toEqual([]);
});

it.each(entityTypes)('a %s has somebody who signs, a head and a name', (type) => {
  const form = sample(type);
  expect(signersOf(form).length).toBeGreaterThan(0);
  expect(headOf(form).name).not.toBe('');
  expect(entityName(form).length).toBeGreaterThan(5);
});

type Spoil<T extends EntityType> = [type: T, what: string, spoil: (form: ApplicationForm) => void, found: string];
const cases: Spoil<EntityType>[] = [
  ['llc', 'a partnership’s ending', (form) => { form.name.organisationForm = '合伙企业'; }, 'refuse name.type.llc-form name.organisationForm'],
  ['llc', 'an organisation without a credit code', (form) => { form.shareholders.shareholders[1]!.organisation = { ...sampleOrganisation, creditCode: '91370202' }; }, 'refuse organisation.credit-code shareholders.shareholders.1.organisation.creditCode'],
  ['llc', 'an organisation by half a name', (form) => { form.shareholders.shareholders[1]!.organisation = { ...sampleOrganisation, name: '样例' }; }, 'refuse organisation.name shareholders.shareholders.1.organisation.name'],
  ['llc', 'labour as a contribution', (form) => { form.shareholders.shareholders[1]!.contributionForm = 'labour'; }, 'refuse capital.contribution-form shareholders.shareholders.1.contributionForm'],
  ['llc', 'a board without a chair', (form) => { form.officers.others = [samplePerson(3)]; form.officers.directors = ['p1', 'p2', 'p3']; form.officers.supervisors = []; form.officers.supervision = 'none'; form.officers.noSupervisorAgreed = true; }, 'refuse people.no-chair officers.chair'],
  ['llc', 'an audit committee without a board', (form) => { form.officers.supervision = 'audit-committee'; form.officers.auditCommittee = ['p1']; }, 'refuse people.audit-committee-without-board officers.supervision'],
  ['llc', 'a passport without a birthday', (form) => { Object.assign(form.shareholders.shareholders[1]!, { idKind: 'passport', idNumber: 'E12345678', name: 'Ada Byron' }); }, 'refuse people.born-on shareholders.shareholders.1.bornOn'],
  ['llc', 'three hundred employees and none of them in an organ', (form) => { form.officers.employees = 300; form.officers.electedByEmployees = []; }, 'refuse people.employee-director officers.directors'],
  ['jsc', 'no founders', (form) => { form.shareholders.shareholders = []; }, 'refuse people.no-founder shareholders'],
  ['jsc', '201 founders', (form) => { form.shareholders.shareholders = Array.from({ length: 201 }, (_, i) => ({ ...form.shareholders.shareholders[0]!, key: `q${i}` })); }, 'refuse people.too-many-founders shareholders'],
  ['jsc', 'founders who live abroad', (form) => { for (const founder of form.shareholders.shareholders.slice(0, 2)) founder.livesInChina = false; }, 'refuse people.founders-in-china shareholders'],
  ['jsc', 'no supervision by agreement', (form) => { form.officers.supervision = 'none'; form.officers.supervisors = []; form.officers.noSupervisorAgreed = true; }, 'refuse people.jsc-without-supervision officers.supervision'],
  ['jsc', 'two directors', (form) => { form.officers.directors = ['p1', 'p2']; }, 'refuse people.two-directors officers.directors'],
  ['jsc', 'no manager', (form) => { form.officers.manager = ''; }, 'refuse people.no-manager officers.manager'],
  ['jsc', 'a supervisory board without employees', (form) => { form.officers.electedByEmployees = []; }, 'refuse people.employee-supervisors officers.supervisors'],
  ['jsc', 'a small audit committee', (form) => { form.officers.supervision = 'audit-committee'; form.officers.auditCommittee = ['p4', 'p5']; }, 'refuse people.audit-committee-size officers.auditCommittee'],
  ['jsc', 'an audit committee of managers', (form) => { form.officers.supervision = 'audit-committee'; form.officers.auditCommittee = ['p2', 'p3', 'p4', 'p5']; }, 'refuse people.audit-committee-independence officers.auditCommittee'],
  ['jsc', 'an audit committee of outsiders', (form) => { form.officers.supervision = 'audit-committee'; form.officers.auditCommittee = ['p4', 'p5', 'p6']; }, 'refuse people.audit-committee-of-directors officers.auditCommittee'],
  ['jsc', 'an audit committee of nobody', (form) => { form.officers.supervision = 'audit-committee'; form.officers.auditCommittee = []; }, 'refuse people.no-audit-committee officers.auditCommittee'],
  ['jsc', 'a deputy manager who supervises', (form) => { form.officers.deputyManagers = ['p6']; }, 'refuse people.supervisor-is-not-an-officer officers.supervisors'],
  ['jsc', 'capital not paid', (form) => { form.capital.paidInFull = false; }, 'refuse capital.paid-in-full capital.paidInFull'],
  ['jsc', 'shares that are not the capital', (form) => { form.capital.shareTotal = 29_999_999; }, 'refuse capital.par-times-shares capital.shareTotal'],
  ['jsc', 'half a share', (form) => { form.capital.shareTotal = 7; form.capital.parYuan = null; }, 'refuse capital.whole-shares shareholders.shareholders.0.contributionYuan'],
  ['jsc', 'no shares', (form) => { form.capital.shareTotal = null; }, 'refuse capital.share-total capital.shareTotal'],
  ['jsc', 'a par value of a third of a fen', (form) => { form.capital.parYuan = 0.003; }, 'refuse capital.par-value capital.parYuan'],
  ['jsc', 'the ending of a limited company', (form) => { form.name.organisationForm = '有限公司'; }, 'refuse name.type.jsc-form name.organisationForm'],
  ['jsc', 'an organisation twice', (form) => { form.shareholders.shareholders[1]!.organisation = sampleOrganisation; }, 'refuse organisation.listed-twice shareholders.shareholders.2.organisation.creditCode'],
  ['general-partnership', 'one partner', (form) => { form.partners.partners.pop(); }, 'refuse partnership.two-partners partners.partners'],
  ['general-partnership', 'limited liability', (form) => { form.partners.partners[1]!.liability = 'limited'; }, 'refuse partnership.limited-in-general partners.partners.1.liability'],
  ['general-partnership', 'goodwill put in', (form) => { form.partners.partners[0]!.contributionForm = 'goodwill' as never; }, 'refuse partnership.contribution-form partners.partners.0.contributionForm'],
  ['general-partnership', 'an empty promise', (form) => { form.partners.partners[0]!.contributionYuan = 0; }, 'refuse partnership.contribution-amount partners.partners.0.contributionYuan'],
  ['general-partnership', 'no day of payment', (form) => { form.partners.partners[0]!.dueOn = ''; }, 'refuse partnership.due-day-missing partners.partners.0.dueOn'],
  ['general-partnership', 'nobody who leads', (form) => { form.partners.executives = []; }, 'refuse partnership.no-executive partners.executives'],
  ['general-partnership', 'a leader who left', (form) => { form.partners.executives = ['p9']; }, 'refuse partnership.executive-is-nobody partners.executives'],
  ['general-partnership', 'a name that hides its liability', (form) => { form.name.organisationForm = '中心'; }, 'refuse name.type.general-partnership-mark name.organisationForm'],
  ['general-partnership', 'a term of no years', (form) => { form.partners.term = 'years'; }, 'refuse partners.term partners.termYears'],
  ['limited-partnership', 'fifty-one partners', (form) => { form.partners.partners = [form.partners.partners[0]!, ...Array.from({ length: 50 }, (_, i) => ({ ...form.partners.partners[1]!, key: `q${i}` }))]; }, 'refuse partnership.fifty-partners partners.partners'],
  ['limited-partnership', 'nobody liable without limit', (form) => { form.partners.partners[0]!.liability = 'limited'; }, 'refuse partnership.no-general-partner partners.partners'],
  ['limited-partnership', 'everybody liable without limit', (form) => { form.partners.partners[1]!.liability = 'unlimited'; }, 'refuse partnership.no-limited-partner partners.partners'],
  ['limited-partnership', 'a limited partner’s labour', (form) => { form.partners.partners[1]!.contributionForm = 'labour'; }, 'refuse partnership.limited-partners-labour partners.partners.1.contributionForm'],
  ['limited-partnership', 'a limited partner who leads', (form) => { form.partners.executives = ['p2']; }, 'refuse partnership.limited-executive partners.executives'],
  ['limited-partnership', 'a partner of no kind', (form) => { delete (form.partners.partners[1] as { liability?: string }).liability; }, 'refuse partnership.liability partners.partners.1.liability'],
  ['sole-proprietorship', 'nobody', (form) => { form.investor.investor = null; }, 'refuse sole-proprietorship.no-investor investor.investor'],
  ['sole-proprietorship', 'a foreigner', (form) => { Object.assign(form.investor.investor!, { idKind: 'passport', idNumber: 'E12345678', bornOn: '1990-01-01', name: 'Ada' }); }, 'refuse sole-proprietorship.foreign-investor investor.investor.idKind'],
  ['sole-proprietorship', 'no money', (form) => { form.investor.capitalYuan = null; }, 'refuse sole-proprietorship.amount investor.capitalYuan'],
  ['sole-proprietorship', 'a family that is not named', (form) => { form.investor.property = 'family'; }, 'refuse sole-proprietorship.family-members investor.familyMembers'],
  ['sole-proprietorship', 'no choice of property', (form) => { delete (form.investor as { property?: string }).property; }, 'refuse sole-proprietorship.property investor.property'],
  ['sole-proprietorship', 'the name of a company', (form) => { form.name.organisationForm = '有限公司'; }, 'refuse name.type.sole-proprietorship-words name.organisationForm'],
  ['sole-proprietorship', 'a child of the family', (form) => { form.investor.property = 'family'; form.investor.familyMembers = [samplePerson(3, '20200101')]; }, 'refuse people.under-age investor.familyMembers.0.idNumber'],
  ['individual-business', 'nobody', (form) => { form.operator.operator = null; }, 'refuse individual-business.no-operator operator.operator'],
  ['individual-business', 'a foreigner', (form) => { Object.assign(form.operator.operator!, { idKind: 'passport', idNumber: 'E12345678', bornOn: '1990-01-01', name: 'Ada' }); }, 'refuse individual-business.foreign-operator operator.operator.idKind'],
  ['individual-business', 'a family that is not named', (form) => { form.operator.composition = 'family'; }, 'refuse individual-business.family-members operator.familyMembers'],
  ['individual-business', 'no composition', (form) => { delete (form.operator as { composition?: string }).composition; }, 'refuse individual-business.composition operator.composition'],
  ['individual-business', 'minus a yuan', (form) => { form.operator.capitalYuan = -1; }, 'refuse individual-business.amount operator.capitalYuan'],
  ['individual-business', 'half an employee', (form) => { form.operator.staff = 0.5; }, 'refuse individual-business.staff operator.staff'],
  ['individual-business', 'no telephone', (form) => { form.operator.phone = ''; }, 'refuse individual-business.phone-missing operator.phone'],
  ['individual-business', 'a wrong telephone', (form) => { form.operator.phone = '12'; }, 'refuse individual-business.phone operator.phone'],
  ['individual-business', 'no promise', (form) => { form.operator.truthPromise = false; }, 'refuse individual-business.promise-missing operator.truthPromise'],
  ['individual-business', 'a wrong paper', (form) => { form.operator.operator!.idNumber = '1'; }, 'refuse people.id-number operator.operator.idNumber'],
  ['branch', 'no parent', (form) => { form.parent.name = ' '; }, 'refuse branch.parent-name parent.name'],
  ['branch', 'a parent that is no company', (form) => { form.parent.name = '青岛样例小吃店'; }, 'refuse branch.parent-is-a-company parent.name'],
  ['branch', 'a parent’s code with a slip', (form) => { form.parent.creditCode = `${form.parent.creditCode.slice(0, 17)}${form.parent.creditCode.endsWith('1') ? '2' : '1'}`; }, 'refuse branch.parent-code parent.creditCode'],
  ['branch', 'a parent without an address', (form) => { form.parent.domicile = ''; }, 'refuse branch.parent-domicile parent.domicile'],
  ['branch', 'nobody who signs for the parent', (form) => { form.parent.representative = null; }, 'refuse branch.no-representative parent.representative'],
  ['branch', 'nobody in charge', (form) => { form.parent.head = null; }, 'refuse branch.no-head parent.head'],
  ['branch', 'business the parent does not do', (form) => { form.parent.scope = '一般项目：食品销售'; }, 'refuse scope.beyond-parent scope.codes.0'],
  ['branch', 'a parent whose scope is unknown', (form) => { form.parent.scope = ''; }, 'refuse scope.parent-scope-missing parent.scope'],
  ['branch', 'no place in the name', (form) => { form.name.tradeName = ''; }, 'refuse name.tradeName.missing name.tradeName'],
];

it.each(cases)('%s: speaks of %s', (type, _, spoil, found) => {
  const form = copyOf(sample(type));
  spoil(form);
  expect(said(form)).toContain(found);
});

const ownersSaid = (form: ApplicationForm) => beneficialOwnerFindings({
  capitalYuan: capitalOf(form), ...form.owners, known: new Set(peopleOf(form).map(({ key }) => key)),
  investors: form.shareholders.shareholders.map((each) => ({ key: each.key, name: investorName(each), yuan: each.contributionYuan, organisation: each.organisation !== undefined })),
}).map(({ rule, level, field }) => `${level} ${rule} ${field}`);

it.each<Spoil<'llc' | 'jsc'>>([
  ['llc', 'no beneficial owner told', (form) => { form.owners.exemptionPromised = false; }, 'refuse owners.missing owners.owners'],
  ['jsc', 'an owner of forty per cent left out', (form) => { form.owners.owners = form.owners.owners.slice(1); }, 'refuse owners.investor-left-out owners.owners'],
  ['jsc', 'the promise of a small company', (form) => { form.owners.exemptionPromised = true; }, 'refuse owners.exemption-not-open owners.exemptionPromised'],
  ['jsc', 'an owner of a tenth', (form) => { form.owners.owners[0]!.percent = 10; }, 'refuse owners.percent owners.owners.0.percent'],
  ['jsc', 'an owner who is nobody', (form) => { form.owners.owners[0]!.key = 'p99'; }, 'refuse owners.of-nobody owners.owners.0.key'],
  ['jsc', 'an owner twice', (form) => { form.owners.owners.push(form.owners.owners[0]!); }, 'refuse owners.listed-twice owners.owners.2.key'],
  ['jsc', 'a manager beside owners', (form) => { form.owners.owners.push({ key: 'p3', ground: 'manager', percent: null }); }, 'refuse owners.manager-only-if-nobody-else owners.owners'],
])('the beneficial owners of a %s: speaks of %s', (type, _, spoil, found) => {
  const form = copyOf(sample(type));
  expect(ownersSaid(form)).toEqual([]);
  spoil(form);
  expect(ownersSaid(form)).toContain(found);
});

it('warns and does not block where only somebody’s word can tell', () => {
  expect(said(sample('limited-partnership'))).toContain('warn partnership.organisations-that-may-not partners.partners.0.liability');
  expect(said(sample('general-partnership'))).toContain('warn partnership.labour-is-valued partners.partners.1.contributionForm');
  const form = copyOf(sample('sole-proprietorship'));
  Object.assign(form.investor, { property: 'family', familyMembers: [samplePerson(2)] });
  expect(said(form)).toEqual(['warn sole-proprietorship.family-answers investor.property']);
});

it('sends a joint-stock company to the prefecture and all others to the district', () => {
  for (const type of entityTypes) expect(registrationAuthority(sample(type), '市北区')).toBe(type === 'jsc' ? '青岛市行政审批服务局（演示）' : '青岛市市北区行政审批服务局（演示）');
});

it('keeps registered and filed items apart', () => {
  expect(heldAs('llc', 'officers.legalRepresentative')).toEqual({ item: '法定代表人', as: 'registered' });
  expect(heldAs('llc', 'officers.directors')).toMatchObject({ as: 'filed' });
  expect(heldAs('llc', 'capital.term')).toEqual({ item: '经营期限', as: 'filed' });
  expect(heldAs('llc', 'capital.capitalYuan')).toMatchObject({ as: 'registered' });
  expect(heldAs('limited-partnership', 'partners.executives')).toMatchObject({ as: 'registered' });
  expect(heldAs('individual-business', 'operator.familyMembers.0.name')).toMatchObject({ as: 'filed' });
  expect(heldAs('llc', 'domicile.postcode')).toMatchObject({ item: '住所' });
  expect(heldAs('llc', 'contacts.truthPromise')).toBeNull();
  for (const type of entityTypes) expect([entityTypeRules[type].registered.length, entityTypeRules[type].filed.length].every((count) => count > 0)).toBe(true);
});

it('lets one person stand for an organisation and for themselves, and asks them to sign once', () => {
  const form = copyOf(sample('llc'));
  const [first, second] = form.shareholders.shareholders;
  form.shareholders.shareholders = [{ ...first!, contributionYuan: 500_000 }, { ...second!, contributionYuan: 400_000 }, { ...first!, key: 'p3', organisation: sampleOrganisation, contributionYuan: 100_000 }];
  form.owners = { exemptionPromised: false, owners: [{ key: 'p1', ground: 'share', percent: 50 }, { key: 'p2', ground: 'share', percent: 40 }] };
  expect(said(form)).toEqual([]);
  expect(signersOf(form).map(({ key, posts }) => `${key} ${posts.includes('investor-representative')}`)).toEqual(['p1 true', 'p2 false']);
  expect(peopleOf(form)).toHaveLength(3);
});

it('names an entity as its register does', () => {
  expect(entityName(sample('branch'))).toBe('青岛样例投资有限公司崂山分公司');
  expect(headOf(sample('limited-partnership'))).toEqual({ title: '执行事务合伙人', name: '青岛样例投资有限公司（委派代表：林知远）' });
  const unnamed = copyOf(sample('individual-business'));
  Object.assign(unnamed.name, { unnamed: true, tradeName: '', industry: '' });
  expect([entityName(unnamed), registeredName(unnamed)]).toEqual(['林知远（个体工商户）', null]);
  expect(said(unnamed)).toEqual([]);
  expect([capitalOf(sample('jsc')), capitalOf(sample('general-partnership')), capitalOf(sample('branch'))]).toEqual([30_000_000, 400_000, 0]);
});
