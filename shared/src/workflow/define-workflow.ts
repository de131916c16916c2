/**
 * The engine behind every kind of case. A workflow is a declaration a lawyer can read: stages, moves with their
 * legal basis, and matters (事项). This file checks a declaration when it is loaded and answers questions about it;
 * it has no effects, and nothing else in the product may decide what a move leads to.
 */
export interface Move<Stage extends string, Party extends string, Condition extends string> {
  readonly from: Stage | readonly Stage[];
  readonly action: string;
  readonly title: string;
  readonly by: Party | readonly Party[];
  readonly onlyIf?: readonly Condition[];
  readonly to: Stage;
  /** While a case is frozen nothing moves but what says so here: what ends it, or what lifts the freeze. */
  readonly evenWhenFrozen?: true;
  /** Mandatory: the article that lets this party do this. */
  readonly basis: string;
}

/** A thing one agency does for the case (事项). */
export interface Matter<MatterName extends string> {
  readonly title: string;
  readonly agency: string;
  readonly after: readonly NoInfer<MatterName>[];
  /** A required matter must be done before the case can end; an optional one may also be left out by the applicant. */
  readonly required: boolean;
  readonly withinWorkingDays: number;
  readonly basis: string;
}

export interface Workflow<Stage extends string, Party extends string, Condition extends string, MatterName extends string> {
  readonly kind: string;
  /** The day of law this definition follows; a case keeps the version it was opened under. */
  readonly version: string;
  readonly title: string;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly parties: Readonly<Record<Party, string>>;
  /** Conditions by name, each with the words said when it is not met. */
  readonly conditions: Readonly<Record<Condition, string>>;
  readonly startsAt: Stage;
  readonly endsAt: readonly Stage[];
  readonly moves: readonly Move<Stage, Party, Condition>[];
  readonly mattersOpenAt: Stage;
  readonly matters: Readonly<Record<MatterName, Matter<MatterName>>>;
}

export type AnyWorkflow = Workflow<string, string, string, string>;

const listed = <T>(one: T | readonly T[]): readonly T[] => (Array.isArray(one) ? (one as readonly T[]) : [one as T]);

/** Checks a definition and returns it. A definition that could trap a case does not start: it throws with every fault found. */
export function defineWorkflow<Stage extends string, Party extends string, Condition extends string, MatterName extends string>(
  workflow: Workflow<Stage, Party, Condition, MatterName>,
): Workflow<Stage, Party, Condition, MatterName> {
  const faults = [...faultsOf(workflow)];
  if (faults.length > 0) throw new Error(`workflow "${workflow.kind}" cannot be used: ${faults.join('; ')}`);
  return workflow;
}

export function* faultsOf(workflow: AnyWorkflow): Generator<string> {
  const stages = Object.keys(workflow.stages);
  const reached = new Set<string>([workflow.startsAt]);
  for (let grew = true; grew; ) {
    const before = reached.size;
    for (const move of workflow.moves) if (listed(move.from).some((stage) => reached.has(stage))) reached.add(move.to);
    grew = reached.size > before;
  }
  for (const stage of [workflow.startsAt, workflow.mattersOpenAt, ...workflow.endsAt])
    if (!stages.includes(stage)) yield `"${stage}" is not a stage`;
  for (const stage of stages) {
    const isEnd = workflow.endsAt.includes(stage);
    if (!reached.has(stage)) yield `"${stage}" cannot be reached`;
    if (!isEnd && leaving(workflow, stage).length === 0) yield `"${stage}" has no way out`;
    if (isEnd && leaving(workflow, stage).length > 0) yield `"${stage}" is an end, yet a move leaves it`;
  }
  for (const move of workflow.moves) {
    if (move.basis.trim() === '') yield `"${move.action}" states no legal basis`;
    for (const stage of [...listed(move.from), move.to]) if (!stages.includes(stage)) yield `"${move.action}" names an unknown stage "${stage}"`;
    for (const name of move.onlyIf ?? []) if (!(name in workflow.conditions)) yield `"${move.action}" asks for an unknown condition "${name}"`;
    for (const party of listed(move.by)) if (!(party in workflow.parties)) yield `"${move.action}" is given to an unknown party "${party}"`;
  }
  const used = new Set(workflow.moves.flatMap((move) => move.onlyIf ?? []));
  for (const name of Object.keys(workflow.conditions)) if (!used.has(name)) yield `condition "${name}" guards no move`;
  for (const [name, matter] of Object.entries(workflow.matters)) {
    for (const before of matter.after) if (!(before in workflow.matters)) yield `matter "${name}" waits for an unknown "${before}"`;
    if (waitsOnItself(workflow, name)) yield `matter "${name}" waits on itself`;
  }
}

function waitsOnItself(workflow: AnyWorkflow, name: string): boolean {
  const open = [...(workflow.matters[name]?.after ?? [])];
  const seen = new Set<string>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === name) return true;
    if (!seen.has(next)) open.push(...(workflow.matters[next]?.after ?? []));
    seen.add(next);
  }
  return false;
}

/** Every move that leaves a stage, in the order of the law. */
export function leaving<Stage extends string, Party extends string, Condition extends string>(
  workflow: { readonly moves: readonly Move<Stage, Party, Condition>[] },
  stage: string,
): Move<Stage, Party, Condition>[] {
  return workflow.moves.filter((move) => (listed(move.from) as readonly string[]).includes(stage));
}

export const mayBeDoneBy = (move: Move<string, string, string>, party: string): boolean => listed(move.by).includes(party);

/** What a move would need that is not there. Empty: it may be made. */
export function unmetConditions<Condition extends string, Facts>(
  move: Move<string, string, Condition>,
  conditions: Readonly<Record<Condition, (facts: Facts) => boolean>>,
  facts: Facts,
): Condition[] {
  return (move.onlyIf ?? []).filter((name) => !conditions[name](facts));
}

export type Verdict<Stage extends string, Condition extends string> =
  | { readonly permitted: true; readonly to: Stage; readonly basis: string }
  | { readonly permitted: false; readonly why: 'not-at-this-stage' }
  | { readonly permitted: false; readonly why: 'not-this-party' }
  | { readonly permitted: false; readonly why: 'frozen' }
  | { readonly permitted: false; readonly why: 'conditions-unmet'; readonly missing: Condition[] };

/**
 * The only function that says where a case goes. Lists everything missing at once.
 * Throws on a stage the definition does not know: a stored stage nobody understands is a fault, never a default.
 */
export function nextStage<Stage extends string, Party extends string, Condition extends string, Facts>(
  workflow: Workflow<Stage, Party, Condition, string>,
  conditions: Readonly<Record<Condition, (facts: Facts) => boolean>>,
  at: { stage: string; action: string; by: Party; frozen: boolean; facts: Facts },
): Verdict<Stage, Condition> {
  if (!(at.stage in workflow.stages)) throw new Error(`unknown stage "${at.stage}" of ${workflow.kind}`);
  const moves = leaving(workflow, at.stage).filter(({ action }) => action === at.action);
  if (moves.length === 0) return { permitted: false, why: 'not-at-this-stage' };
  const move = moves.find((candidate) => mayBeDoneBy(candidate, at.by));
  if (move === undefined) return { permitted: false, why: 'not-this-party' };
  if (at.frozen && move.evenWhenFrozen !== true) return { permitted: false, why: 'frozen' };
  const missing = unmetConditions(move, conditions, at.facts);
  return missing.length > 0 ? { permitted: false, why: 'conditions-unmet', missing } : { permitted: true, to: move.to, basis: move.basis };
}
