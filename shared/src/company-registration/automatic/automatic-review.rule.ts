import type { Level } from '../../finding';
import type { RuleTrace } from '../../desk/desk.contract';
import { entityTypeOf, type InvestorEntry, type PartialForm } from '../application-form';
import { entityTypes, type EntityType } from '../entity-types';
import { peopleOf } from '../people-of-form';
import { personReasonWords } from './wording';

/** Of one type of entity: whether the machine may decide its files, and which of them. */
export interface TypePolicy {
  /** Off: a person decides every file of this type. */
  automatic: boolean;
  /** More investors than this and a person decides; null where the type has no such bound. */
  mostInvestors: number | null;
  /** Why, for whoever reads the table. */
  why: string;
}
/** What the registry has decided about 自动核准: reference data, not code. */
export interface AutomaticPolicy {
  types: Readonly<Record<EntityType, TypePolicy>>;
  /** Rules that only tell the founder what comes after the licence; they raise no doubt about the file. */
  notes: readonly { rule: string; why: string; basis: string }[];
}

/** What a policy file got wrong, in words; empty when it can be used. */
export function policyFaults(policy: Partial<AutomaticPolicy>): string[] {
  const faults = entityTypes.flatMap((type) => {
    const given = policy.types?.[type];
    if (given === undefined) return [`types.${type} is missing`];
    const bound: unknown = given.mostInvestors;
    return [
      ...(typeof given.automatic === 'boolean' ? [] : [`types.${type}.automatic is neither true nor false`]),
      ...(bound === null || (Number.isSafeInteger(bound) && (bound as number) > 0) ? [] : [`types.${type}.mostInvestors is neither null nor a whole number above 0`]),
    ];
  });
  return [...faults, ...(policy.notes ?? []).filter(({ basis }) => basis.trim() === '').map(({ rule }) => `notes: ${rule} states no legal basis`)];
}

export type CheckOutcome = 'passed' | 'unsure' | 'failed';
/** One rule as it was applied to this file: what it said, by which article, looking at what, and when. */
export interface ReviewCheck { nth: number; title: string; rule: string; outcome: CheckOutcome; words: string; basis: string; evidence: string; at: string }

/** Why the machine does not decide. `not-passed` names the item; the others are about the file as a whole. */
export type PersonReasonKind = 'stopped' | 'type-by-person' | 'several-investors' | 'organisation-invests' | 'other-identity-paper' | 'own-clauses' | 'papers-to-read' | 'handed-in-again' | 'not-passed';
export interface PersonReason { kind: PersonReasonKind; title: string; rule?: string }

export interface ReviewedAutomatically { checks: ReviewCheck[]; reasons: PersonReason[] }

/** What the machine must know beside the form and the rules' trace. */
export interface AutomaticFacts {
  policy: AutomaticPolicy;
  /** 全部停用: somebody in office has stopped the machine. */
  stopped: boolean;
  /** Which time this file is handed in. */
  submission: number;
  papers: number;
  signers: number;
  packetHash: string;
  nameIsFree: boolean;
}

const OUTCOMES: Record<Level, CheckOutcome> = { ok: 'passed', warn: 'unsure', route: 'failed', refuse: 'failed' };
const SIGNING = '《市场主体登记管理条例实施细则》第十五条、第十六条；《电子签名法》第十三条、第十四条';

/**
 * 自动核准: reads what the rules said and answers with every check in order, and with each reason for which a person must
 * decide instead. The machine may confirm what is complete and lawful on its face (《市场主体登记管理条例》第十九条: 当场登记);
 * whatever asks for judgement it leaves to a person. No reason at all: it may be approved.
 */
export function reviewAutomatically(form: PartialForm, trace: RuleTrace, facts: AutomaticFacts): ReviewedAutomatically {
  const notes = new Set(facts.policy.notes.map(({ rule }) => rule));
  const rows: Omit<ReviewCheck, 'nth' | 'at'>[] = [
    ...trace.rows.map(({ title, rule, level, words, basis, value }) => ({ title, rule, outcome: level === 'warn' && notes.has(rule) ? 'passed' as const : OUTCOMES[level], words, basis, evidence: value })),
    { title: '实名和签名', rule: 'signing.everybody-signed', outcome: facts.signers > 0 && facts.packetHash !== '' ? 'passed' : 'failed', words: '签署人都已实名，并签了要其签的每份文件', basis: SIGNING, evidence: `${facts.signers} 人，文件 SHA-256 ${facts.packetHash}` },
    { title: '名称仍可使用', rule: 'name.still-free', outcome: facts.nameIsFree ? 'passed' : 'failed', words: facts.nameIsFree ? '没有被别人申报或登记' : '已被别人申报或登记', basis: '《企业名称登记管理规定》第十七条', evidence: '' },
  ];
  const checks = rows.map((row, at) => ({ nth: at + 1, ...row, at: trace.at }));
  return { checks, reasons: [...reasonsOfFile(form, facts), ...reasonsOfChecks(checks)] };
}

function reasonsOfFile(form: PartialForm, { policy, stopped, submission, papers }: AutomaticFacts): PersonReason[] {
  const type = policy.types[entityTypeOf(form)];
  const investors: readonly InvestorEntry[] = form.shareholders.shareholders ?? [];
  const because = (applies: boolean, kind: PersonReasonKind): PersonReason[] => (applies ? [{ kind, title: personReasonWords[kind].title }] : []);
  return [
    ...because(stopped, 'stopped'),
    ...because(!type.automatic, 'type-by-person'),
    ...because(type.mostInvestors !== null && investors.length > type.mostInvestors, 'several-investors'),
    // Who acts for an organisation, and whether it wants this, is looked up by a person (国家市场监督管理总局令第88号).
    ...because(investors.some(({ organisation }) => organisation !== undefined), 'organisation-invests'),
    ...because(peopleOf(form).some(({ idKind = 'resident-id' }) => idKind !== 'resident-id'), 'other-identity-paper'),
    ...because((form.articles?.clauses ?? []).length > 0, 'own-clauses'),
    ...because(papers > 0 || (form.scope.permits ?? []).length > 0, 'papers-to-read'),
    // Whoever asked for corrections sees whether they were made (细则第十八条).
    ...because(submission > 1, 'handed-in-again'),
  ];
}

/** One reason an item, however many of its rules are in doubt. */
function reasonsOfChecks(checks: readonly ReviewCheck[]): PersonReason[] {
  const open = checks.filter(({ outcome }) => outcome !== 'passed');
  return [...new Map(open.map(({ title, rule }) => [title, { kind: 'not-passed' as const, title, rule }])).values()];
}

/** For the person whose file it is: one sentence a reason. */
export const personReasonSentence = ({ kind, title }: PersonReason): string => personReasonWords[kind].sentence(title);
