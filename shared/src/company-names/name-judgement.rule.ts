import type { EntityType } from '../company-registration/entity-types';
import type { Day } from '../calendar';
import { worstLevel, type Finding, type Level } from '../finding';
import { FORBIDDEN_WORDS_VERSION } from './forbidden-words';
import { entityNames } from './entity-names';
import { forbiddenWordFindings } from './forbidden.rule';
import { compareNames, type NameComparison, type Readings } from './name-comparison.rule';
import { entityFindings } from './name-entity.rule';
import { splitName, type NameParts } from './name-parts.rule';
import { NAME_RULES, type NameRuleId } from './name-rules';
import { relationsExcepted, standingInWords, standsInTheWay, type NameRelation, type NameStanding } from './name-standing.rule';
import { isTradeNameOnly, structureFindings } from './name-structure.rule';

/** A name in force, reserved, or protected for a year after it was given up (art. 17). */
export interface ExistingName {
  name: string;
  /** Spares splitting it again when the caller keeps an index. */
  parts?: NameParts;
  /** Without one it counts as registered. */
  standing?: NameStanding;
}

export interface NameCollision extends NameComparison {
  rule: NameRuleId;
  name: string;
  basis: string;
  standing: NameStanding;
}

export interface JudgedName {
  level: Level;
  /** Id of the gravest finding; `name.workable` when there is none. */
  rule: string;
  words: string;
  basis: string;
  normalised: string;
  findings: Finding[];
  parts: NameParts;
  collisions: NameCollision[];
  wordsVersion: string;
}

/** `candidates` are existing names of the same comparison scope, all of them or those an index found. */
export interface NameQuestion {
  region?: string;
  readings: Readings;
  candidates?: Iterable<ExistingName>;
  /** Where the applicant says that the trade name ends. */
  tradeName?: string;
  /** Without one, only what the law asks of every name. */
  entityType?: EntityType;
  /** Of a branch: its parent. */
  parentName?: string;
  /** Firms that the applicant says they are tied to; the clerk checks it. */
  relations?: readonly NameRelation[];
  /** Decides which freed and reserved names still count; without one, all that are given. */
  today?: Day;
}

const LAW = (article: string) => `《企业名称登记管理规定》第${article}条`;
/** 2025 guide: the check is a convenience and no licence, so even a clean answer promises nothing. */
const WORKABLE = '没有发现不能使用的情形，可以申报。最终以登记机关的登记结果为准，使用中侵害他人权利的，由企业承担责任。';
const NEAR_PROMISE = '可以继续申报，但您需要承诺自行承担与在先名称混淆的法律责任；换一个字号更稳妥。';
const UNNAMED = '个体工商户可以不使用名称。';
const REGISTERED: NameStanding = { status: 'registered' };

/** Judges a full name: collects every defect (一次性告知), the gravest decides the level. */
export function judgeName(fullName: string, question: NameQuestion): JudgedName {
  const { region, entityType, parentName, tradeName } = question;
  const parts = splitName(fullName, { tradeName });
  if (parts.full === '' && entityType !== undefined && entityNames[entityType].nameIsOptional) {
    return { level: 'ok', rule: 'name.unnamed', words: UNNAMED, basis: '《市场主体登记管理条例实施细则》第六条', normalised: '', findings: [], parts, collisions: [], wordsVersion: FORBIDDEN_WORDS_VERSION };
  }
  const findings = [
    ...(entityType === 'branch' ? [] : forbiddenWordFindings(parts)),
    ...structureFindings(parts, region, entityType),
    ...(entityType === undefined ? [] : entityFindings(parts, { entityType, ...(parentName !== undefined && { parentName }) })),
  ];
  const collisions = isTradeNameOnly(parts) ? [] : collisionsOf(parts, question);
  findings.push(...collisions.map(collisionFinding));
  const level = worstLevel(findings);
  const gravest = findings.find((finding) => finding.level === level);
  return {
    level,
    rule: gravest?.rule ?? 'name.workable',
    words: gravest?.words ?? WORKABLE,
    basis: gravest?.basis ?? LAW('十六'),
    normalised: parts.full,
    findings,
    parts,
    collisions,
    wordsVersion: FORBIDDEN_WORDS_VERSION,
  };
}

function collisionsOf(parts: NameParts, { readings, candidates = [], relations = [], today }: NameQuestion): NameCollision[] {
  const collisions: NameCollision[] = [];
  for (const { name, parts: known, standing = REGISTERED } of candidates) {
    if (today !== undefined && !standsInTheWay(standing, today)) continue;
    const comparison = compareNames(parts, known ?? splitName(name), readings);
    if (comparison.rule === 'name.different') continue;
    const rule = exceptedBy(comparison, name, standing, relations) ?? comparison.rule;
    collisions.push({ ...comparison, rule, level: rule === comparison.rule ? comparison.level : 'warn', name, basis: NAME_RULES[rule].basis, standing });
  }
  // What decides comes first; otherwise the caller's order, nearest first, stands.
  return collisions.sort((a, b) => Number(b.level === 'refuse') - Number(a.level === 'refuse'));
}

/** Art. 17 excepts firms tied by investment and, of a name given up, who acquired it. A name that somebody bears is never theirs as it stands. */
function exceptedBy({ level, rule }: NameComparison, name: string, standing: NameStanding, relations: readonly NameRelation[]): NameRuleId | null {
  if (level !== 'refuse' || (rule === 'name.same.text' && standing.status !== 'freed')) return null;
  const relation = relations.find((each) => each.name === name && relationsExcepted(standing).includes(each.kind));
  return relation === undefined ? null : `name.excepted.${relation.kind}`;
}

const RELATION_WORDS = { 'name.excepted.investment': '有投资关系', 'name.excepted.transferee': '已受让该名称' } as const;

function collisionFinding({ rule, level, words, name, basis, standing }: NameCollision): Finding {
  if (rule === 'name.excepted.investment' || rule === 'name.excepted.transferee') {
    return { rule, level, field: 'name', words: `您声明与“${name}”${RELATION_WORDS[rule]}，因此可以使用相同的字号。`, todo: '登记机关会核对证明，请备好。', basis };
  }
  return level === 'refuse'
    ? { rule, level, field: 'name', words: `${holderOf(standing)}使用“${name}”（${standingInWords(standing)}）：${words}`, todo: '请更换字号。', basis }
    : { rule, level, field: 'name', words: `与${holderOf(standing)}相近：${words}`, todo: NEAR_PROMISE, basis };
}

const holderOf = ({ status }: NameStanding): string => (status === 'reserved' ? '别的申请人' : status === 'freed' ? '未满一年的原企业' : '已有企业');
