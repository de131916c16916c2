import type { RuleTrace } from '../../desk/desk.contract';
import type { Finding } from '../../finding';
import type { ApplicationForm } from '../application-form';
import { entityTypes, type EntityType } from '../entity-types';
import { sampleForms, sampleOrganisation } from '../sample-forms';
import { personReasonSentence, policyFaults, reviewAutomatically, type AutomaticFacts, type AutomaticPolicy, type PersonReasonKind } from './automatic-review.rule';

const today = '2026-11-23';
const on = { automatic: true, mostInvestors: null, why: '' };
const policy: AutomaticPolicy = {
  types: { ...(Object.fromEntries(entityTypes.map((type) => [type, { ...on, automatic: false }])) as AutomaticPolicy['types']), llc: { ...on, mostInvestors: 1 }, 'individual-business': on },
  notes: [{ rule: 'scope.permit-to-follow', why: '先照后证', basis: '《市场主体登记管理条例》第十四条' }],
};
const facts: AutomaticFacts = { policy, stopped: false, submission: 1, papers: 0, signers: 1, packetHash: 'a'.repeat(64), nameIsFree: true };
const row = (change: Partial<Finding & { title: string }> = {}) => ({ rule: 'item.in-order', level: 'ok' as const, field: '', words: '符合规定', basis: '《公司法》第四十七条', title: '注册资本', value: '100 万元', ...change });
const trace = (...rows: ReturnType<typeof row>[]): RuleTrace => ({ version: '2026-11', at: '2026-11-23T02:00:00.000Z', rows: rows.length > 0 ? rows : [row()] });

/** One founder who is everything: what an ordinary person files. */
function soleLlc(): ApplicationForm {
  const form = sampleForms.llc({ today });
  return { ...form, shareholders: { shareholders: [form.shareholders.shareholders[0]!] }, officers: { ...form.officers, supervision: 'none', supervisors: [], noSupervisorAgreed: true } };
}
const kinds = (form: ApplicationForm, given: RuleTrace = trace(), change: Partial<AutomaticFacts> = {}): PersonReasonKind[] =>
  reviewAutomatically(form, given, { ...facts, ...change }).reasons.map(({ kind }) => kind);

it('finds no reason for a person in the file of an ordinary sole founder', () => {
  expect(kinds(soleLlc())).toEqual([]);
  expect(kinds(sampleForms['individual-business']({ today }))).toEqual([]);
});

it('puts down every check in order, with its article, what it looked at and when', () => {
  const { checks } = reviewAutomatically(soleLlc(), trace(row(), row({ title: '住所' })), facts);
  expect(checks.map(({ nth, title, outcome }) => [nth, title, outcome])).toEqual([[1, '注册资本', 'passed'], [2, '住所', 'passed'], [3, '实名和签名', 'passed'], [4, '名称仍可使用', 'passed']]);
  for (const { basis, at } of checks) expect([basis, at]).toEqual([expect.stringMatching(/《.+》第.+条/), '2026-11-23T02:00:00.000Z']);
  expect(checks[0]?.evidence).toBe('100 万元');
});

const clause = { id: 'p1.name', text: '自拟' } as never;
it.each<[string, () => ApplicationForm, Partial<AutomaticFacts>, PersonReasonKind[]]>([
  ['all of it is stopped', soleLlc, { stopped: true }, ['stopped']],
  ['the type is a person’s', () => sampleForms.branch({ today }), {}, ['type-by-person']],
  ['two people found it', () => sampleForms.llc({ today }), {}, ['several-investors']],
  ['an organisation founds it', () => { const form = soleLlc(); return { ...form, shareholders: { shareholders: [{ ...form.shareholders.shareholders[0]!, organisation: sampleOrganisation }] } }; }, {}, ['organisation-invests']],
  ['somebody has a passport', () => { const form = soleLlc(); return { ...form, shareholders: { shareholders: [{ ...form.shareholders.shareholders[0]!, idKind: 'passport' }] } }; }, {}, ['other-identity-paper']],
  ['there are words of their own', () => ({ ...soleLlc(), articles: { clauses: [clause] } }), {}, ['own-clauses']],
  ['there are papers', soleLlc, { papers: 1 }, ['papers-to-read']],
  ['it was sent back before', soleLlc, { submission: 2 }, ['handed-in-again']],
  ['the name is gone', soleLlc, { nameIsFree: false }, ['not-passed']],
  ['nobody has signed', soleLlc, { signers: 0 }, ['not-passed']],
])('leaves it to a person when %s', (_, form, change, expected) => expect(kinds(form(), trace(), change)).toEqual(expected));

it.each([['warn', 'unsure'], ['route', 'failed'], ['refuse', 'failed']] as const)('leaves a %s to a person as %s', (level, outcome) => {
  const { checks, reasons } = reviewAutomatically(soleLlc(), trace(row({ level, rule: 'capital.large-promise' }), row({ level, rule: 'capital.other' })), facts);
  expect(checks[0]?.outcome).toBe(outcome);
  // Two rules of one item are one reason, and it says which item.
  expect(reasons).toHaveLength(1);
  expect(personReasonSentence(reasons[0]!)).toBe('“注册资本”一项要由登记人员判断。');
});

it('lets pass what only tells the founder where to go after the licence', () => {
  expect(kinds(soleLlc(), trace(row({ level: 'warn', rule: 'scope.permit-to-follow' })))).toEqual([]);
  // The same rule does stop a file where its note has been taken out of the table.
  expect(kinds(soleLlc(), trace(row({ level: 'warn', rule: 'scope.permit-to-follow' })), { policy: { ...policy, notes: [] } })).toEqual(['not-passed']);
});

it('says everything that is wrong with a table at once', () => {
  expect(policyFaults(policy)).toEqual([]);
  const { branch: _, ...rest } = policy.types;
  const bad = { types: { ...rest, llc: { automatic: 'yes', mostInvestors: 0, why: '' } }, notes: [{ rule: 'x', why: '', basis: ' ' }] } as unknown as AutomaticPolicy;
  expect(policyFaults(bad)).toEqual(['types.llc.automatic is neither true nor false', 'types.llc.mostInvestors is neither null nor a whole number above 0', 'types.branch is missing', 'notes: x states no legal basis']);
});

it('has a sentence for every reason', () => {
  for (const type of entityTypes) expect(policy.types[type as EntityType]).toBeDefined();
  expect(personReasonSentence({ kind: 'handed-in-again', title: '' })).toContain('退回补正过');
});
