import { wholeForm, type ApplicationForm, type InvestorEntry } from '../application-form';
import type { DocumentKind } from '../company-registration.contract';
import { entityTypes, type EntityType } from '../entity-types';
import { peopleOf, signersOf } from '../people-of-form';
import { samplePerson } from '../sample-forms';
import { branch, facts, individualBusiness, investor, jointStockCompany, limitedCompany, limitedPartnership, organisation, soleCompany, soleProprietorship, soundForms, withOfficers } from './forms.builder';
import { canonicalPacket, DocumentsGap, legalDocuments, papersFiled } from './packet';
import { placelessRoles } from './places';
import { read } from './reading';

const kindsOf = (form: ApplicationForm) => legalDocuments(form, facts).map(({ kind }) => kind);
const paper = (form: ApplicationForm, kind: DocumentKind) => legalDocuments(form, facts).find((document) => document.kind === kind)!;
const words = (form: ApplicationForm, kind: DocumentKind) => canonicalPacket([paper(form, kind)]);
const signersIn = (form: ApplicationForm, kind: DocumentKind) => paper(form, kind).signers.map((signer) => [signer.as, signer.organisation, signer.name].filter(Boolean).join(' '));

const board = { others: [3, 4, 5].map((serial) => samplePerson(serial)), directors: ['p1', 'p3', 'p4'], chair: 'p3' };

it.each<[EntityType, DocumentKind[]]>([
  ['llc', ['application', 'articles', 'resolution', 'appointments', 'beneficial-owners', 'domicile-declaration', 'mandate']],
  ['jsc', ['application', 'founders-agreement', 'articles', 'resolution', 'board-resolution', 'appointments', 'beneficial-owners', 'domicile-declaration', 'mandate']],
  ['general-partnership', ['application', 'articles', 'executive-mandate', 'beneficial-owners', 'domicile-declaration', 'mandate']],
  ['limited-partnership', ['application', 'articles', 'executive-mandate', 'beneficial-owners', 'domicile-declaration', 'mandate']],
  ['sole-proprietorship', ['application', 'family-consent', 'domicile-declaration', 'mandate']],
  ['individual-business', ['application', 'domicile-declaration']],
  ['branch', ['application', 'head-appointment', 'domicile-declaration', 'mandate']],
])('a %s files its papers, in the order in which they are read', (type, kinds) => expect(kindsOf(soundForms[type]())).toEqual(kinds));

describe.each([...entityTypes])('the papers of a %s', (type) => {
  const form = soundForms[type]();
  const documents = legalDocuments(form, facts);

  it('ask everybody who must sign, and nobody else', () => {
    const asked = new Set(documents.flatMap(({ signers }) => signers.map(({ key }) => key)));
    expect(asked).toEqual(new Set(signersOf(form).map(({ key }) => key)));
  });

  it('have a line for each signer, with the person who signs there', () => {
    for (const { paragraphs, signers } of documents) {
      const lines = paragraphs.filter((paragraph) => paragraph.kind === 'signature');
      expect(lines.map(({ by }) => by)).toEqual(signers.map(({ key }) => key));
      signers.forEach(({ name, as, organisation: firm = '' }, i) => { for (const said of [name, as, firm]) expect(lines[i]!.text).toContain(said); });
    }
  });

  it('hold no gap, no title that is gone and no term on what becomes the licence', () => {
    const text = canonicalPacket(documents);
    for (const gap of ['undefined', 'null', 'NaN', '""', '执行董事']) expect(text).not.toContain(gap);
  });

  it('are spelled the same way every time, and another way for another form', () => {
    expect(canonicalPacket(legalDocuments(soundForms[type](), facts))).toBe(canonicalPacket(documents));
    expect(canonicalPacket(legalDocuments(form, { ...facts, domicile: '青岛市市南区别处' }))).not.toBe(canonicalPacket(documents));
  });
});

describe('a paper is filed only where the form calls for it', () => {
  it.each<[string, ApplicationForm, DocumentKind, boolean]>([
    ['unanimity of several shareholders without a supervisor', withOfficers(limitedCompany(), { supervision: 'none', supervisors: [], noSupervisorAgreed: true }), 'no-supervisor-agreement', true],
    ['unanimity where there is a supervisor', limitedCompany(), 'no-supervisor-agreement', false],
    ['unanimity of one shareholder, who says so in the decision', soleCompany(), 'no-supervisor-agreement', false],
    ['a board’s resolution', withOfficers(limitedCompany(), board), 'board-resolution', true],
    ['a board’s resolution where one director decides', limitedCompany(), 'board-resolution', false],
    ['a family’s consent to its own money', { ...soleProprietorship(), investor: { ...soleProprietorship().investor, property: 'personal', familyMembers: [] } }, 'family-consent', false],
    ['a mandate of an investor who files in person', { ...soleProprietorship(), contacts: { ...soleProprietorship().contacts, agent: 'p1' } }, 'mandate', false],
    ['a mandate of a parent whose representative files', { ...branch(), contacts: { ...branch().contacts, agent: 'p1', contact: 'p1', others: [] } }, 'mandate', false],
  ])('%s', (_, form, kind, filed) => expect(kindsOf(form).includes(kind)).toBe(filed));

  it('and no type files a kind that its list does not name', () => {
    for (const type of entityTypes) for (const kind of kindsOf(soundForms[type]())) expect(papersFiled[type]).toContain(kind);
  });
});

describe('who signs as what', () => {
  it('articles: every owner; for an organisation the person of its entry', () => {
    expect(signersIn(jointStockCompany(), 'articles')).toEqual(['发起人 林知远', '发起人 周沐', '发起人 青岛样例投资有限公司 江映雪']);
    expect(signersIn(limitedPartnership(), 'articles')).toEqual(['合伙人 青岛样例投资有限公司 林知远', '合伙人 周沐']);
  });
  it('the mandate: shareholders of a limited company, the board of a joint-stock company (公司法 106), the agent in any case', () => {
    expect(signersIn(limitedCompany(), 'mandate')).toEqual(['委托人 林知远', '委托人 周沐', '受托人 林知远']);
    expect(signersIn(jointStockCompany(), 'mandate')).toEqual(['董事 林知远', '董事 周沐', '董事 沈听澜', '董事 顾行舟', '董事 陆时雨', '受托人 林知远']);
  });
  it('appointments: everybody appointed, and the one director who decides', () => {
    expect(signersIn(limitedCompany(), 'appointments')).toEqual(['董事 林知远', '任职人员 林知远', '任职人员 周沐']);
  });
  it('a branch: its parent through the parent’s legal representative, and its head', () => {
    expect(signersIn(branch(), 'head-appointment')).toEqual(['隶属公司法定代表人 青岛样例投资有限公司 林知远', '负责人 周沐']);
  });
  it('a family: who takes part signs the application, whose money it is signs the consent', () => {
    expect(signersIn(individualBusiness(), 'application')).toEqual(['经营者 林知远', '参加经营的家庭成员 周沐']);
    expect(signersIn(soleProprietorship(), 'family-consent')).toEqual(['投资人 林知远', '家庭成员 周沐']);
  });
});

it('asks somebody who is written down twice, once for an organisation, under the first of the two keys', () => {
  const form = { ...limitedCompany(), shareholders: { shareholders: [investor(1, 600_000), investor(2, 300_000), { ...investor(1, 100_000, { organisation }), key: 'p9' }] } };
  expect(paper(form, 'articles').signers.map(({ key, as, organisation: firm }) => [key, as, firm])).toEqual([['p1', '股东', undefined], ['p2', '股东', undefined], ['p1', '股东', '青岛样例投资有限公司']]);
  expect(new Set(legalDocuments(form, facts).flatMap(({ signers }) => signers.map(({ key }) => key)))).toEqual(new Set(['p1', 'p2']));
});

describe('what the owners decide', () => {
  it('one shareholder in writing, without a meeting, and warned of the liability', () => {
    const form = soleCompany();
    expect(paper(form, 'resolution').title).toBe('青岛沃海信息技术有限公司股东决定');
    for (const said of ['第六十条', '不设监事会，也不设监事（《公司法》第八十三条）']) expect(words(form, 'resolution')).toContain(said);
    for (const said of ['不设股东会', '第二十三条']) expect(words(form, 'articles')).toContain(said);
    for (const said of ['优先购买权', '共同出资', '股东会会议']) expect(words(form, 'articles')).not.toContain(said);
  });
  it('several shareholders all agreeing in writing', () => expect(words(limitedCompany(), 'resolution')).toContain('第五十九条第三款'));
  it('founders of a joint-stock company at its founding meeting, employees’ representatives apart', () => {
    const said = words(jointStockCompany(), 'resolution');
    for (const part of ['成立大会决议', '选举许青禾、宋予安为公司监事', '职工民主选举产生的程望舒为职工代表监事', '审核通过发起人非货币财产出资的作价', '代表股份 3000 万股']) expect(said).toContain(part);
  });
  it('a board chooses its chair and the managers; the manager may be the legal representative', () => {
    const form = withOfficers(limitedCompany(), { ...board, manager: 'p5', legalRepresentative: 'p5' });
    for (const part of ['选举沈听澜为公司董事长', '聘任陆时雨为公司经理', '由陆时雨以经理身份担任公司法定代表人']) expect(words(form, 'board-resolution')).toContain(part);
    expect(words(form, 'articles')).toContain('由经理担任，随董事会聘任、解聘经理产生和更换');
  });
});

describe('types in words, as the register calls them', () => {
  const owners = (...shareholders: InvestorEntry[]): ApplicationForm =>
    ({ ...withOfficers(limitedCompany(), { supervision: 'none', supervisors: [] }), shareholders: { shareholders } });
  const firm = (n: number, yuan: number) => investor(n, yuan, { organisation });
  it.each<[string, ApplicationForm]>([
    ['有限责任公司（自然人独资）', soleCompany()],
    ['有限责任公司（法人独资）', owners(firm(1, 1_000_000))],
    ['有限责任公司（自然人投资或控股）', owners(investor(1, 510_000), firm(2, 490_000))],
    ['其他有限责任公司', owners(investor(1, 500_000), firm(2, 500_000))],
    ['股份有限公司（非上市、自然人投资或控股）', jointStockCompany()],
    ['个体工商户', individualBusiness()],
    ['有限合伙企业', limitedPartnership()],
    ['有限责任公司分公司', branch()],
    ['股份有限公司分公司', { ...branch(), parent: { ...branch().parent, name: '青岛沃海股份有限公司' } }],
  ])('%s', (said, form) => expect(words(form, 'application')).toContain(`["类型","${said}"]`));
});

it('names an individual business without a name by its operator', () => {
  const form = individualBusiness();
  form.name = { ...form.name, unnamed: true };
  expect(words(form, 'application')).toContain('["名称","不使用名称"]');
  expect(words(form, 'domicile-declaration')).toContain('林知远（个体工商户）');
});

it('files the people who own it, or the promise that frees it from that', () => {
  expect(paper(limitedCompany(), 'beneficial-owners').title).toBe('受益所有人信息免报承诺书');
  expect(words(jointStockCompany(), 'beneficial-owners')).toContain('"40%"');
});

describe('a gap is never written', () => {
  it('neither for a post of nobody', () => expect(() => legalDocuments(withOfficers(limitedCompany(), { financialOfficer: 'p9' }), facts)).toThrow('p9'));
  it('nor for a manager nobody ever spoke of: then there is none', () => {
    expect(words(withOfficers(limitedCompany(), { manager: '' }), 'articles')).toContain('公司不设经理');
  });

  const forms = entityTypes.map((type) => soundForms[type]());
  const roles = forms.flatMap((form) => {
    const documents = legalDocuments(form, facts);
    return peopleOf(form).flatMap(({ name, posts }) => posts.map((post) => ({ form, documents, name, post, type: form.type.entityType })));
  });
  it.each(roles)('$post of a $type is missed when the papers no longer name $name', ({ form, documents, name, post }) => {
    const without = documents.map((document) => ({
      ...document,
      paragraphs: document.paragraphs.map((paragraph) => (paragraph.kind === 'table' ? { ...paragraph, rows: paragraph.rows.map((row) => row.map((cell) => cell.split(name).join('某人'))) } : { ...paragraph, text: paragraph.text.split(name).join('某人') })),
    }));
    expect(placelessRoles(read(form, facts), documents)).toEqual([]);
    expect(placelessRoles(read(form, facts), without)).toContainEqual(expect.objectContaining({ post, name }));
  });

  it('and the refusal says whose role has no place, and where', () => {
    const [role] = placelessRoles(read(limitedCompany(), facts), [{ ...paper(limitedCompany(), 'appointments'), paragraphs: [] }]);
    expect(new DocumentsGap([role!]).message).toContain('(appointments)');
  });
});

it('is written from a form given whole with the sections of its type alone', () => {
  const { type, name, domicile, scope, operator } = individualBusiness();
  expect(legalDocuments(wholeForm({ type, name, domicile, scope, operator }), facts)).toHaveLength(2);
});
