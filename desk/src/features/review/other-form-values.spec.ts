import { emptyForm, type DeskCase, type EntityType, type PersonEntry } from '@qiban/shared';
import { formValues, whereWritten } from './form-values';
import { fieldOfGroup, isGroupOf, ownTitleOf } from './other-form-values';

const person = (key: string, name: string): PersonEntry => ({ key, name, idNumber: '', mobile: '' });
const partner = (key: string, name: string, contributionYuan: number, liability: 'limited' | 'unlimited') => ({ ...person(key, name), contributionYuan, contributionForm: 'money' as const, dueOn: '2030-01-01', liability });

function deskCase(type: EntityType, kinds: DeskCase['documents'][number]['kind'][] = []): DeskCase {
  const form = emptyForm(type);
  form.partners = { ...form.partners, partners: [partner('p1', '陆闻舟', 300_000, 'unlimited'), partner('p2', '江以宁', 100_000, 'limited')], executives: ['p1'], term: 'years', termYears: 20 };
  form.investor = { ...form.investor, investor: person('p1', '苏禾'), capitalYuan: 50_000, property: 'family' };
  form.operator = { ...form.operator, operator: person('p1', '苏禾'), composition: 'individual', phone: '0532-88880000' };
  form.parent = { ...form.parent, name: '青岛汐石建筑设计有限公司', creditCode: '91370299MADE000001', representative: person('p1', '陆闻舟'), head: person('p2', '江以宁') };
  form.contacts = { ...form.contacts, contact: 'p1', agent: 'p1' };
  const application = { kind: 'application' as const, title: '申请书', pages: null, sha256: '', paragraphs: [{ kind: 'table' as const, rows: [[type === 'sole-proprietorship' ? '住所' : type === 'individual-business' || type === 'branch' ? '经营场所' : '主要经营场所', '演示路 18 号 306 室'], ['经营范围', '专业设计服务']] }] };
  return {
    case: { form, signers: [], packetHash: null } as unknown as DeskCase['case'], people: [], trace: { version: '', at: '', rows: [] }, changes: [], evidence: [], contentHash: '', notices: { issued: 0, proposal: null }, lockedByYou: false, lockedUntil: null,
    documents: [application, ...kinds.map((kind) => ({ ...application, kind }))],
  } as unknown as DeskCase;
}

describe('the form of the other types in one line a group', () => {
  it.each([
    ['general-partnership', 'shareholders', '陆闻舟 75%，江以宁 25%'], ['limited-partnership', 'shareholders', '陆闻舟 75%（普通），江以宁 25%（有限）'], ['general-partnership', 'capital', '出资额 40 万元 · 合伙期限 20 年'],
    ['sole-proprietorship', 'capital', '出资额 5 万元'], ['sole-proprietorship', 'shareholders', '苏禾 · 以家庭共有财产出资'], ['individual-business', 'contacts', '苏禾 · 0532-88880000'],
  ] as const)('%s, %s: %s', (type, group, value) => expect(formValues(deskCase(type))[group]).toBe(value));

  it.each(['general-partnership', 'sole-proprietorship', 'individual-business', 'branch'] as const)('%s: finds the address under the name the type gives it', (type) => expect(formValues(deskCase(type)).domicile).toBe('演示路 18 号 306 室'));
  it.each([['general-partnership', '陆闻舟'], ['sole-proprietorship', '苏禾'], ['individual-business', '苏禾'], ['branch', '江以宁']] as const)('%s: names %s as the head', (type, name) => expect(formValues(deskCase(type))['legal-representative']).toContain(name));
  it('names the parent of a branch', () => expect(formValues(deskCase('branch'))['legal-representative']).toContain('青岛汐石建筑设计有限公司'));
});

describe('where it is written', () => {
  it.each([
    ['general-partnership', 'shareholders', 'articles'], ['general-partnership', 'legal-representative', 'executive-mandate'], ['branch', 'legal-representative', 'head-appointment'], ['sole-proprietorship', 'shareholders', 'family-consent'],
  ] as const)('%s, %s: in the %s where there is one, else in the application', (type, group, kind) => {
    expect(whereWritten(deskCase(type, [kind]), group).kind).toBe(kind);
    expect(whereWritten(deskCase(type), group).kind).toBe('application');
  });
  it('seeks the words of the scope in the agreement too', () => expect(whereWritten(deskCase('general-partnership', ['articles']), 'scope')).toEqual({ kind: 'articles', sought: ['专业设计服务'] }));
});

describe('what a type has', () => {
  it('calls money by the name the type gives it', () => {
    expect(ownTitleOf(deskCase('llc').case.form, 'capital')).toBeUndefined();
    expect(ownTitleOf(deskCase('general-partnership').case.form, 'capital')).toContain('出资');
    expect(ownTitleOf(deskCase('branch').case.form, 'officers')).toBe('人员身份');
  });
  it('shows no capital of a branch and no shares of an individual business', () => {
    expect([isGroupOf('branch', 'capital'), isGroupOf('individual-business', 'shareholders'), isGroupOf('branch', 'shareholders'), isGroupOf('general-partnership', 'capital'), isGroupOf('llc', 'shareholders')]).toEqual([false, false, false, true, true]);
  });
  it.each([
    ['llc', 'capital', 'capital'], ['llc', 'legal-representative', 'officers.legalRepresentative'], ['general-partnership', 'capital', 'partners'], ['general-partnership', 'legal-representative', 'partners.executives'], ['sole-proprietorship', 'officers', 'investor'],
    ['individual-business', 'contacts', 'operator'], ['branch', 'legal-representative', 'parent.head'], ['branch', 'contacts', 'contacts'],
  ] as const)('%s, %s: leads to %s', (type, group, field) => expect(fieldOfGroup(deskCase(type).case.form, group)).toBe(field));
});
