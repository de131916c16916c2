import { emptyForm, residentIdCheckCharacter, type PartialForm } from '@qiban/shared';
import { isHard, shownFindings, typedFindings } from './section-findings';

const id = (birthday: string, serial: string) => { const first = `370202${birthday}${serial}`; return first + residentIdCheckCharacter(first); };
const mobile = (serial: number) => `199${String(serial).padStart(8, '0')}`;
const shareholder = (key: string, name: string, idNumber: string, yuan: number, serial: number) =>
  ({ key, name, idNumber, mobile: mobile(serial), contributionYuan: yuan, contributionForm: 'money' as const, dueOn: '2031-10-31' });

const form = (changes: Partial<PartialForm> = {}): PartialForm => ({
  ...emptyForm(),
  capital: { term: 'indefinite', capitalYuan: 2_000_000, paidBy: '2031-10-31' },
  shareholders: { shareholders: [shareholder('p1', '林知远', id('19910412', '911'), 1_100_000, 1), shareholder('p2', '周沐', id('19930903', '912'), 700_000, 2)] },
  ...changes,
});
const rules = (section: Parameters<typeof typedFindings>[1], changes: Partial<PartialForm> = {}) =>
  typedFindings(form(changes), section, '2026-11-21', {}).filter(isHard).map(({ rule, field }) => `${rule} at ${field}`);

it('shares that do not add up are said at the shareholders', () => {
  expect(rules('shareholders')).toContain('capital.contributions-do-not-add-up at shareholders');
});

it('a minor is said at the number, and only in the section that holds it', () => {
  const young = form().shareholders.shareholders!.map((person) => (person.key === 'p2' ? { ...person, idNumber: id('20150903', '912') } : person));
  expect(rules('shareholders', { shareholders: { shareholders: young } })).toContain('people.under-age at shareholders.shareholders.1.idNumber');
  expect(rules('capital', { shareholders: { shareholders: young } })).toEqual([]);
});

it('a supervisor who is the director is said at the supervisors', () => {
  const officers = { ...emptyForm().officers, directors: ['p1'], supervisors: ['p1'], legalRepresentative: 'p1', financialOfficer: 'p2' };
  expect(rules('officers', { officers })).toContain('people.supervisor-is-not-an-officer at officers.supervisors');
});

it('capital is said on its own page without the rest of the form', () => {
  expect(rules('capital', { capital: { term: 'years', termYears: 0, capitalYuan: 0, paidBy: '2040-01-01' } })).toEqual([
    'capital.amount at capital.capitalYuan', 'capital.later-than-five-years at capital.paidBy', 'capital.term at capital.termYears',
  ]);
});

describe('what is said', () => {
  const finding = (rule: string, field: string) => ({ rule, field, level: 'refuse' as const, words: '', basis: '' });
  const findings = [finding('capital.amount', 'capital.capitalYuan'), finding('capital.paidBy.missing', 'capital.paidBy')];
  const look = (changes: object) => shownFindings(findings, { touched: new Set<string>(), all: false, openedWithProblem: false, ...changes }).map(({ field }) => field);

  it('is nothing on a page just opened', () => expect(look({})).toEqual([]));
  it('is said at a field one has left', () => expect(look({ touched: new Set(['capital.paidBy']) })).toEqual(['capital.paidBy']));
  it('is everything when one wants to go on', () => expect(look({ all: true })).toHaveLength(2));
  it('is the mistakes, not the gaps, when the task list said there is a problem', () => expect(look({ openedWithProblem: true })).toEqual(['capital.capitalYuan']));
});
