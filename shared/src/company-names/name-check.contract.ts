import type { EntityType } from '../company-registration/entity-types';
import type { NameSection } from '../company-registration/application-form';
import type { Finding, Level } from '../finding';
import type { CollidingPart } from './name-comparison.rule';
import type { NameStanding } from './name-standing.rule';
import type { NameSuggestion } from './name-suggestions';

/** 名称自查: a name as far as it is written. */
export interface JudgeName {
  name: Partial<NameSection>;
  /** A limited company when nothing is said. */
  entityType?: EntityType;
  /** Of a branch: 所从属企业的名称. */
  parentName?: string;
  /** Its own reservation is not in its way. */
  caseId?: string;
  /** Trade names offered before (换一批). */
  without?: string[];
}

/** A name of the register that the wished one is the same as, or near to. */
export interface CollidingName {
  name: string;
  level: 'warn' | 'refuse';
  rule: string;
  basis: string;
  part: CollidingPart;
  /** What collides, in the wished name and in the other; `at` is where it begins in the other, -1 when not in one piece. */
  mine: string;
  theirs: string;
  at: number;
  words: string;
  since: string;
  standing: NameStanding['status'];
}

export interface NameAnswer {
  /** The name as it would be printed. */
  text: string;
  /** 可用 ok, 相近 or another remark warn (usable with the promise of art. 16), 需审批 route, 不能用 refuse. */
  level: Level;
  /** Id of the gravest finding and its words; `name.workable` when there is none, which promises nothing (2025 guide). */
  rule: string;
  words: string;
  findings: Finding[];
  collisions: CollidingName[];
  /** Each judged like the name itself and found 可用. */
  suggestions: NameSuggestion[];
  tookMs: number;
}
