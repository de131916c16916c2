import { leaving, nextStage } from '../workflow';
import { registrationConditions, type RegistrationFacts } from './company-registration.conditions';
import { companyRegistration, type RegistrationAction, type RegistrationParty, type RegistrationStage } from './company-registration.workflow';

const hash = 'a'.repeat(64);
const articles = { kind: 'articles', sha256: hash } as const;
const ready: RegistrationFacts = {
  findings: [], packetHash: hash, signers: [{ verified: true, asked: [articles], signed: [articles] }], nameIsFree: true, reasonsForAPerson: [], reviewedHash: hash, contentHash: hash,
  defects: [{ field: 'name', words: '请换一个字号', good: '和在先的名称不相近' }], noticesBefore: 0, owedPapers: 0, confirmedByAnother: false, reason: '名称与他人相同', clause: '《企业名称登记管理规定》第十七条', correctionOver: true, matters: [{ settled: true }], extendable: true, askedByAnother: true, claimOpen: true,
};
const at = (stage: RegistrationStage, action: RegistrationAction, by: RegistrationParty, facts: Partial<RegistrationFacts> = {}) =>
  nextStage(companyRegistration, registrationConditions, { stage, action, by, frozen: false, facts: { ...ready, ...facts } });

/** Every move of the definition, walked; a move added to it without a row here fails the last test. */
const walks: [RegistrationStage, RegistrationAction, RegistrationParty, RegistrationStage][] = [
  ['draft', 'send-for-signing', 'applicant', 'signing'],
  ['signing', 'reopen', 'applicant', 'draft'],
  ['signing', 'decline-to-sign', 'signer', 'signing'],
  ['signing', 'substitute', 'applicant', 'signing'],
  ['signing', 'submit', 'applicant', 'under-review'],
  ['under-review', 'return', 'clerk', 'returned'],
  ['under-review', 'approve', 'clerk', 'in-progress'],
  ['under-review', 'approve-automatically', 'system', 'in-progress'],
  ['under-review', 'refuse', 'clerk', 'refused'],
  ['draft', 'take-out', 'clerk', 'draft'],
  ['signing', 'take-out', 'clerk', 'draft'],
  ['under-review', 'take-out', 'clerk', 'returned'],
  ['returned', 'take-out', 'clerk', 'returned'],
  ['under-review', 'ask-extension', 'clerk', 'under-review'],
  ['under-review', 'extend', 'chief', 'under-review'],
  ['returned', 'correct', 'applicant', 'draft'],
  ['returned', 'expire', 'system', 'draft'],
  ['draft', 'withdraw', 'applicant', 'withdrawn'],
  ['signing', 'withdraw', 'applicant', 'withdrawn'],
  ['under-review', 'withdraw', 'applicant', 'withdrawn'],
  ['returned', 'withdraw', 'applicant', 'withdrawn'],
  ['in-progress', 'complete', 'system', 'completed'],
];

it.each(walks)('from %s, %s by the %s leads to %s', (stage, action, by, to) => {
  expect(at(stage, action, by)).toMatchObject({ permitted: true, to, basis: expect.stringMatching(/.{4}/) });
});

it('walks every move of the definition', () => {
  const stages = Object.keys(companyRegistration.stages) as RegistrationStage[];
  const defined = stages.flatMap((stage) => leaving(companyRegistration, stage).map(({ action }) => `${stage} ${action}`));
  expect(walks.map(([stage, action]) => `${stage} ${action}`).sort()).toEqual(defined.sort());
});

it.each<[string, RegistrationStage, RegistrationAction, RegistrationParty, Partial<RegistrationFacts>, string]>([
  ['a rule refuses', 'draft', 'send-for-signing', 'applicant', { findings: [{ rule: 'r', level: 'refuse', field: 'f', words: 'w', basis: 'b' }] }, 'no-rule-refuses'],
  ['the name needs another authority', 'draft', 'send-for-signing', 'applicant', { findings: [{ rule: 'r', level: 'route', field: 'f', words: 'w', basis: 'b' }] }, 'no-rule-refuses'],
  ['the name was taken meanwhile', 'signing', 'submit', 'applicant', { nameIsFree: false }, 'the-name-is-still-free'],
  ['a document was changed after somebody signed it', 'signing', 'submit', 'applicant', { signers: [{ verified: true, asked: [articles], signed: [{ ...articles, sha256: 'b'.repeat(64) }] }] }, 'every-signer-is-verified-and-has-signed'],
  ['somebody signed one of two documents', 'signing', 'submit', 'applicant', { signers: [{ verified: true, asked: [articles, { kind: 'mandate', sha256: hash }], signed: [articles] }] }, 'every-signer-is-verified-and-has-signed'],
  ['somebody is not verified', 'signing', 'submit', 'applicant', { signers: [{ verified: false, asked: [articles], signed: [articles] }] }, 'every-signer-is-verified-and-has-signed'],
  ['a substitute is refused by a rule', 'signing', 'substitute', 'applicant', { findings: [{ rule: 'r', level: 'refuse', field: 'f', words: 'w', basis: 'b' }] }, 'no-rule-refuses'],
  ['a signer gives no reason', 'signing', 'decline-to-sign', 'signer', { reason: '不' }, 'a-reason-is-given'],
  ['nobody signs at all', 'signing', 'submit', 'applicant', { signers: [] }, 'every-signer-is-verified-and-has-signed'],
  ['the form was changed after signing', 'signing', 'submit', 'applicant', { contentHash: 'c'.repeat(64) }, 'the-form-is-what-was-signed'],
  ['a paper is still owed', 'under-review', 'approve', 'clerk', { owedPapers: 1 }, 'every-owed-paper-has-come'],
  ['the clerk saw something else', 'under-review', 'approve', 'clerk', { reviewedHash: 'd'.repeat(64) }, 'what-was-reviewed-is-what-is-decided'],
  ['something asks for a person', 'under-review', 'approve-automatically', 'system', { reasonsForAPerson: [{ kind: 'own-clauses', title: '自己写的条款' }] }, 'nothing-asks-for-a-person'],
  ['nobody has looked whether a person is asked for', 'under-review', 'approve-automatically', 'system', { reasonsForAPerson: null }, 'nothing-asks-for-a-person'],
  ['the machine read something else than was signed', 'under-review', 'approve-automatically', 'system', { contentHash: 'c'.repeat(64) }, 'the-form-is-what-was-signed'],
  ['a defect is not put into words', 'under-review', 'return', 'clerk', { defects: [{ field: 'name', words: '改', good: '和在先的名称不相近' }] }, 'every-defect-has-words'],
  ['a defect does not say what good looks like', 'under-review', 'return', 'clerk', { defects: [{ field: 'name', words: '请换一个字号', good: '' }] }, 'every-defect-has-words'],
  ['it is the second notice and one person’s alone', 'under-review', 'return', 'clerk', { noticesBefore: 1 }, 'a-second-notice-has-a-second-person'],
  ['no defect is named', 'under-review', 'return', 'clerk', { defects: [] }, 'every-defect-has-words'],
  ['no reason is given', 'under-review', 'refuse', 'clerk', { reason: '  ' }, 'a-reason-is-given'],
  ['nobody said that it was not them', 'signing', 'take-out', 'clerk', { claimOpen: false }, 'somebody-said-not-me'],
  ['the time was extended before', 'under-review', 'ask-extension', 'clerk', { extendable: false }, 'the-time-can-be-extended'],
  ['no reason for more time is given', 'under-review', 'ask-extension', 'clerk', { reason: '忙' }, 'a-reason-is-given'],
  ['the time is over', 'under-review', 'extend', 'chief', { extendable: false }, 'the-time-can-be-extended'],
  ['nobody else asked for more time', 'under-review', 'extend', 'chief', { askedByAnother: false }, 'another-person-asked-for-it'],
  ['no article is cited', 'under-review', 'refuse', 'clerk', { clause: '按规定' }, 'a-clause-is-cited'],
  ['there is time left to correct it', 'returned', 'expire', 'system', { correctionOver: false }, 'the-time-to-correct-is-over'],
  ['a matter is open', 'in-progress', 'complete', 'system', { matters: [{ settled: true }, { settled: false }] }, 'every-matter-is-settled'],
])('stays where it is while %s', (_, stage, action, by, facts, missing) => {
  expect(at(stage, action, by, facts)).toEqual({ permitted: false, why: 'conditions-unmet', missing: [missing] });
});

it('lets a warning pass: a near name is the applicant’s risk, not a ground to stop', () => {
  expect(at('draft', 'send-for-signing', 'applicant', { findings: [{ rule: 'name.near', level: 'warn', field: 'name', words: 'w', basis: 'b' }] })).toMatchObject({ permitted: true });
});

it('lets nobody but the clerk decide', () => {
  for (const by of ['applicant', 'signer', 'system'] as const) expect(at('under-review', 'approve', by)).toEqual({ permitted: false, why: 'not-this-party' });
});

it('lets nobody make the machine’s decision for it', () => {
  for (const by of ['applicant', 'signer', 'clerk'] as const) expect(at('under-review', 'approve-automatically', by)).toEqual({ permitted: false, why: 'not-this-party' });
});

it('lets nothing move while somebody named says that it was not them, but what ends it or answers them', () => {
  const stages = Object.keys(companyRegistration.stages) as RegistrationStage[];
  const moving = stages.flatMap((stage) => leaving(companyRegistration, stage).filter((move) =>
    nextStage(companyRegistration, registrationConditions, { stage, action: move.action, by: (typeof move.by === 'string' ? move.by : move.by[0]) as RegistrationParty, frozen: true, facts: ready }).permitted));
  const actions = new Set(moving.map(({ action }) => action));
  for (const action of ['send-for-signing', 'substitute', 'submit', 'return', 'approve', 'reopen', 'correct', 'decline-to-sign']) expect(actions).not.toContain(action);
  for (const action of ['withdraw', 'refuse', 'take-out']) expect(actions).toContain(action);
});
