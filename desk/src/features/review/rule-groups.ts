import { defectOfFinding, entityTypeOf, isTold, reasonOfField, templateOf, type DefectPaper, type DefectReasonCode, type DeskCase, type Level, type RuleTrace, type ToldDefect } from '@qiban/shared';
import { formValues } from './form-values';
import { fieldOfGroup, isGroupOf, ownTitleOf } from './other-form-values';
import { everythingIsSigned } from './signature-check';
import { groupTitles } from './wording';

/** What the clerk checks, in the order of the application; nine keys reach nine of them. */
export const groupKeys = ['name', 'capital', 'domicile', 'scope', 'shareholders', 'legal-representative', 'officers', 'contacts', 'sign', 'other'] as const;
export type GroupKey = (typeof groupKeys)[number];
export type RuleRow = RuleTrace['rows'][number];
export type GroupTone = 'ok' | 'warn' | 'bad' | 'idle';

export interface RuleGroup {
  key: GroupKey;
  title: string;
  value: string;
  /** Where the applicant is led to when the clerk found by eye what no rule did. */
  field: string;
  tone: GroupTone;
  /** The articles behind the rules of this group, the hardest first, each once. */
  bases: string[];
  /** What the rules found, the hardest first. */
  findings: RuleRow[];
  passed: RuleRow[];
}

/** `route` blocks an approval as `refuse` does: another authority or another way has to decide. */
export const toneOf = (level: Level): 'ok' | 'warn' | 'bad' => (level === 'ok' ? 'ok' : level === 'warn' ? 'warn' : 'bad');

const weight: Record<Level, number> = { refuse: 0, route: 1, warn: 2, ok: 3 };

/** The heads under which the smart review speaks; a row that passed names no field, only its head. */
const groupsByHead: Readonly<Record<string, GroupKey>> = {
  名称: 'name', 注册资本: 'capital', 住所: 'domicile', 经营范围: 'scope', 股东和出资: 'shareholders', 人员身份: 'officers', 法定代表人: 'legal-representative', 任职: 'officers', 联系人: 'contacts', 签署人: 'sign',
  发起人和认购的股份: 'shareholders', 合伙人和出资: 'shareholders', 投资人和出资: 'shareholders', 受益所有人: 'shareholders', 执行事务合伙人: 'legal-representative', 经营者: 'legal-representative', 隶属公司和负责人: 'legal-representative',
};

/** Who puts money in and who stands at the head are called by other names from type to type: the rules' own head says which. */
const titleOf = (key: GroupKey, rows: readonly RuleRow[]): string =>
  (key === 'shareholders' || key === 'legal-representative' ? rows.find(({ title }) => title !== '受益所有人' && groupsByHead[title] === key)?.title : undefined) ?? groupTitles[key];

export function groupOf(row: { title: string; field: string }): GroupKey {
  const byHead = groupsByHead[row.title];
  if (byHead !== undefined) return byHead;
  const [section, part] = row.field.split('.');
  if (section === 'officers' && part === 'legalRepresentative') return 'legal-representative';
  if (section === 'people') return 'officers';
  return (groupKeys as readonly string[]).includes(section) ? (section as GroupKey) : 'other';
}

export function ruleGroups(desk: DeskCase): RuleGroup[] {
  const values = formValues(desk);
  return groupKeys.flatMap((key) => {
    const rows = desk.trace.rows.filter((row) => groupOf(row) === key).sort((a, b) => weight[a.level] - weight[b.level]);
    if (rows.length === 0 && (key === 'other' || !isGroupOf(entityTypeOf(desk.case.form), key))) return [];
    const signing = key === 'sign' ? signatureTone(desk) : null;
    const worst = rows.length === 0 ? 'idle' : toneOf(rows[0].level);
    return [
      {
        key,
        title: ownTitleOf(desk.case.form, key) ?? titleOf(key, rows),
        field: fieldOfGroup(desk.case.form, key),
        value: values[key] || rows[0]?.value || '没有填写',
        tone: signing === 'bad' ? 'bad' : signing !== null && worst === 'idle' ? signing : worst,
        bases: [...new Set([...rows.map(({ basis }) => basis), ...(signing === null ? [] : ['《电子签名法》第十三条'])])].filter((basis) => basis !== ''),
        findings: rows.filter(({ level }) => level !== 'ok'),
        passed: rows.filter(({ level }) => level === 'ok'),
      },
    ];
  });
}

/** Everybody signed, and each of them the documents as they lie here. */
const signatureTone = (desk: DeskCase): 'ok' | 'bad' => (everythingIsSigned(desk) && desk.evidence.every(({ attestation }) => attestation !== 'broken') ? 'ok' : 'bad');

export interface RuleTally { rules: number; ok: number; warn: number; bad: number }
export function ruleTally(rows: readonly { level: Level }[]): RuleTally {
  const tally = { rules: rows.length, ok: 0, warn: 0, bad: 0 };
  for (const { level } of rows) tally[toneOf(level)] += 1;
  return tally;
}

/** One point of a correction notice while it is being written; what is wrong with an uploaded paper belongs to no group of rules. */
export interface Point extends ToldDefect { id: string; group: GroupKey | 'papers' }

/** What stands in the notice when a group is flagged: each finding with what to do; the template of the likeliest reason where no rule found anything. */
export function pointsOf(group: RuleGroup): Point[] {
  if (group.findings.length === 0) {
    const [row] = group.passed;
    const field = row?.field || group.field;
    return [{ ...templateOf(reasonOfField(field), field), basis: group.bases[0] ?? '《市场主体登记管理条例》第十九条', id: `${group.key}/own`, group: group.key }];
  }
  return group.findings.map((row, index) => {
    const field = row.field || group.field;
    // The same rule may speak twice of one field; which of the two it is does not depend on what else was found.
    const nth = group.findings.slice(0, index).filter(({ rule, field: other }) => rule === row.rule && other === row.field).length;
    return { ...defectOfFinding({ ...row, field }), id: `${group.key}/${row.rule}/${row.field}/${nth}`, group: group.key };
  });
}

/** What is wrong with a paper: the photo of one person's card, or a clause of the articles. */
export function pointOfPaper(paper: DefectPaper, field: string): Point {
  const reason = paper.of === 'upload' ? 'paper.unclear' : 'document.clause';
  return { ...templateOf(reason, field, paper), id: paper.of === 'upload' ? `papers/${paper.kind}/${paper.personKey}` : `papers/${paper.kind}/${paper.clause}`, group: 'papers' };
}

/** Every rule that did not pass, as the notice begins: what only reminds is left to the clerk. */
export const pointsThatFail = (groups: readonly RuleGroup[]): Point[] =>
  groups.flatMap((group) => {
    const failed = group.findings.filter(({ level }) => toneOf(level) === 'bad');
    return failed.length === 0 ? [] : pointsOf({ ...group, findings: failed });
  });

/** Another reason brings its own template; what the clerk wrote in their own words stays. */
export function withReason(point: Point, reason: DefectReasonCode): Point {
  const { good, example, basis } = templateOf(reason, point.field, point.paper);
  return { ...point, reason, good, example, basis };
}

export const toldOf = ({ field, reason, paper, words, good, example, basis }: Point): ToldDefect => ({ field, reason, paper, words: words.trim(), good: good.trim(), example: example.trim(), basis });

/** A point says what is the matter and what good looks like; the server asks the same. */
export const isWritten = (point: Pick<ToldDefect, 'words' | 'good'>): boolean => isTold(point);
