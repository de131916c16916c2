import { emptyForm } from '../company-registration/application-form';
import { sectionNames } from '../company-registration/application-form';
import type { PaperView } from '../company-registration/company-registration.contract';
import { defectReason, defectReasonCodes } from './defect-reasons';
import { isMended, isOmission, valueAt, type Handed } from './mended';
import { defectOfFinding, isTold, reasonOfField, reasonOfRule, reasonsFor, templateOf, wholeDefect } from './told-defect';

describe('the table of reasons', () => {
  it.each(defectReasonCodes)('%s names an article', (code) => expect(defectReason(code).article).toMatch(/《.+》/));
  it.each(defectReasonCodes.filter((code) => code !== 'other'))('%s says in plain words what is the matter and what good looks like', (code) => {
    expect(defectReason(code).words.length).toBeGreaterThan(4);
    expect(isTold({ words: '请按下面的样子改', good: defectReason(code).good })).toBe(true);
  });
  it.each(sectionNames)('has something to choose for a field of %s, and for a paper', (section) => {
    expect(reasonsFor(section, false).at(-1)).toBe('other');
    expect(reasonsFor(section, true)).toEqual(expect.arrayContaining(['paper.missing', 'paper.unclear', 'document.clause']));
  });
  it.each([
    ['name.same.trade-name-and-industry', 'name.same-or-near'], ['name.forbidden.party', 'name.not-permitted'], ['name.tradeName.missing', 'name.incomplete'], ['capital.later-than-five-years', 'capital.amount'],
    ['capital.contributions-do-not-add-up', 'contribution.sum'], ['people.supervisor-is-not-an-officer', 'post.conflict'], ['people.legal-representative-post', 'post.legal-representative'], ['people.mobile', 'person.mobile'],
    ['domicile.road-missing', 'domicile.not-full'], ['articles.required', 'document.clause'], ['no-such-rule', 'other'],
  ] as const)('a rule %s is %s', (rule, reason) => expect(reasonOfRule(rule)).toBe(reason));
  it.each([['contacts', 'contact.not-reachable'], ['shareholders.shareholders.1.mobile', 'person.mobile'], ['officers.legalRepresentative', 'post.legal-representative'], ['domicile.road', 'domicile.not-full']] as const)('found by eye at %s it begins as %s', (field, reason) =>
    expect(reasonOfField(field)).toBe(reason));
});

describe('what a notice says', () => {
  it('takes the words and the article of the rule, and the picture of what is right from the table', () =>
    expect(defectOfFinding({ rule: 'capital.later-than-five-years', field: 'capital.paidBy', words: '缴足日期太晚', todo: '请改早一些', basis: '《公司法》第四十七条' })).toEqual({
      field: 'capital.paidBy', reason: 'capital.amount', paper: null, words: '缴足日期太晚。请改早一些。', good: defectReason('capital.amount').good, example: defectReason('capital.amount').example, basis: '《公司法》第四十七条',
    }));
  it('is not told without what good looks like', () => {
    expect(isTold({ words: '电话打不通', good: '' })).toBe(false);
    expect(isTold({ words: '', good: '换一个能接通的' })).toBe(false);
    expect(isTold(templateOf('contact.not-reachable', 'contacts'))).toBe(false);
  });
  it('reads a notice from before there were reasons', () => expect(wholeDefect({ field: 'name', words: '请改', basis: '' })).toMatchObject({ reason: 'other', paper: null, good: '', omitted: false }));
});

const paper = (id: string, kind: PaperView['kind'] = 'id-front', personKey: string | null = 'p1') => ({ id, kind, personKey });
const handed = (phone: string, papers: Handed['papers'] = []): Handed => {
  const form = emptyForm();
  return { form: { ...form, contacts: { ...form.contacts, companyPhone: phone } }, papers };
};

describe('mended', () => {
  const phone = { field: 'contacts.companyPhone', paper: null };
  const card = { field: 'shareholders', paper: { of: 'upload', kind: 'id-front', personKey: 'p1' } as const };
  it('once the field says something else', () => {
    expect(isMended(phone, handed('1'), handed('1'))).toBe(false);
    expect(isMended(phone, handed('1'), handed('2'))).toBe(true);
    expect(isMended({ field: 'contacts', paper: null }, handed('1'), handed('2'))).toBe(true);
    expect(isMended({ field: 'contacts.no-such-field', paper: null }, handed('1'), handed('2'))).toBe(true);
  });
  it('once there is another paper; another person’s, and none at all, do not count', () => {
    const before = handed('1', [paper('a'), paper('b', 'id-back')]);
    expect(isMended(card, before, before)).toBe(false);
    expect(isMended(card, before, handed('1', [paper('c')]))).toBe(true);
    expect(isMended(card, before, handed('1', [paper('a'), paper('d', 'id-front', 'p2')]))).toBe(false);
    expect(isMended(card, before, handed('1', []))).toBe(false);
    expect(isMended({ field: 'domicile', paper: { of: 'upload', kind: 'domicile-proof', personKey: '' } }, before, handed('1', [paper('e', 'domicile-proof', null)]))).toBe(true);
  });
  it('finds what stands at a path', () => expect([valueAt({ a: [{ b: 1 }] }, 'a.0.b'), valueAt({ a: null }, 'a.b')]).toEqual([1, undefined]));
});

describe('an omission', () => {
  const phone = { field: 'contacts.companyPhone', paper: null };
  it('stood in the first submission and was not told', () => expect(isOmission(phone, handed('1'), handed('1'), [{ field: 'name', paper: null }])).toBe(true));
  it('is none when it was told, and mended badly or not at all', () => expect(isOmission(phone, handed('1'), handed('1'), [{ field: 'contacts', paper: null }])).toBe(false));
  it('is none when the applicant brought it in afterwards', () => expect(isOmission(phone, handed('1'), handed('2'), [])).toBe(false));
  it('is one of a paper, too', () => {
    const clerkSaw = handed('1', [paper('a')]);
    const card = { field: 'shareholders', paper: { of: 'upload', kind: 'id-front', personKey: 'p1' } as const };
    expect(isOmission(card, clerkSaw, clerkSaw, [phone])).toBe(true);
    expect(isOmission(card, clerkSaw, clerkSaw, [card])).toBe(false);
  });
});
