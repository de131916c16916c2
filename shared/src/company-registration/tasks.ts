import type { Finding, Level } from '../finding';
import { entityTypeOf, sectionNames, type PartialForm, type SectionName } from './application-form';
import type { ResumePoint, TaskState, TaskView } from './company-registration.contract';
import { entityTypeRules } from './entity-types';
import { taskTitle } from './wording';

export interface SigningProgress { made: boolean; signed: number; signers: number }

/** The task list, the home of an application: any order, and what is wrong stands beside its task. */
export function tasksOf(form: PartialForm, findings: readonly Finding[], signing: SigningProgress): TaskView[] {
  const type = entityTypeOf(form);
  const tasks = entityTypeRules[type].sections.map((name): TaskView => {
    const own = findings.filter((finding) => sectionOfField(finding.field) === name);
    const state = stateOf(form, name, own);
    const first = own.find(({ level }) => level === hardest(own));
    // Optional: the model stands where nobody has written.
    if (name === 'articles' && state === 'done') return { name, title: taskTitle(type, name), state, words: articlesWords(form) };
    return { name, title: taskTitle(type, name), state, words: state === 'not-started' || first === undefined || first.level === 'ok' ? '' : first.words };
  });
  const missing = tasks.filter(({ state }) => state !== 'done').length;
  const sign: TaskView =
    missing > 0
      ? { name: 'sign', title: taskTitle(type, 'sign'), state: 'cannot-start', words: `先完成上面 ${missing} 项` }
      : !signing.made
        ? { name: 'sign', title: taskTitle(type, 'sign'), state: 'not-started', words: '核对一遍，生成文件请各方签署' }
        : signing.signed < signing.signers
          ? { name: 'sign', title: taskTitle(type, 'sign'), state: 'in-progress', words: `${signing.signed}/${signing.signers} 人已签` }
          : { name: 'sign', title: taskTitle(type, 'sign'), state: 'done', words: '全部签好，可以提交' };
  return [...tasks, sign];
}

/** Where “continue” leads: what is half done before what is not begun; a problem before both; checking when all is done. */
export function nextTask(tasks: readonly TaskView[]): TaskView | null {
  for (const state of ['problem', 'in-progress', 'not-started'] as const) {
    const found = tasks.find((task) => task.state === state && task.name !== 'sign');
    if (found) return found;
  }
  return tasks.find(({ name, state }) => name === 'sign' && state !== 'cannot-start') ?? null;
}

/** Where a draft is gone on with on any phone: the page last written on while it is not done, else what comes next. */
export function resumePoint(tasks: readonly TaskView[], lastSection: SectionName | null): ResumePoint | null {
  const last = tasks.find(({ name, state }) => name === lastSection && state !== 'done');
  const point = last ?? nextTask(tasks);
  return point === null ? null : { task: point.name, title: point.title, stopped: last !== undefined };
}

/** `people.…` findings are said where the posts are given. */
export function sectionOfField(field: string): SectionName {
  const head = field.split('.')[0] ?? '';
  if ((sectionNames as readonly string[]).includes(head)) return head as SectionName;
  return 'officers';
}

/** 可以不打开: what is taken then. */
export const articlesWords = (form: PartialForm): string => {
  const own = form.articles?.clauses?.length ?? 0;
  return own === 0 ? '可以不改，用示范文本' : `自己写了 ${own} 条，其余用示范文本`;
};

const WEIGHT: Record<Level, number> = { ok: 0, warn: 1, route: 2, refuse: 3 };
const hardest = (findings: readonly Finding[]): Level => findings.reduce<Level>((worst, { level }) => (WEIGHT[level] > WEIGHT[worst] ? level : worst), 'ok');

function stateOf(form: PartialForm, name: SectionName, own: readonly Finding[]): TaskState {
  const hard = own.filter(({ level }) => level === 'refuse' || level === 'route');
  if (hard.length === 0) return 'done';
  if (!hasBegun(form, name)) return 'not-started';
  return hard.every(({ rule }) => /[.-]missing$/.test(rule)) ? 'in-progress' : 'problem';
}

/** Whether the applicant has written anything here beyond what the empty form already says. */
export function hasBegun(form: PartialForm, name: SectionName): boolean {
  switch (name) {
    case 'name': return Boolean(form.name.tradeName || form.name.industry);
    case 'capital': return form.capital.capitalYuan !== undefined && form.capital.capitalYuan !== null;
    case 'domicile': return Boolean(form.domicile.unitId || form.domicile.districtCode || form.domicile.road);
    case 'scope': return (form.scope.codes ?? []).length > 0;
    case 'shareholders': return (form.shareholders.shareholders ?? []).length > 0;
    case 'officers': return (form.officers.directors ?? []).length > 0 || Boolean(form.officers.legalRepresentative || form.officers.financialOfficer);
    case 'partners': return (form.partners.partners ?? []).length > 0;
    case 'investor': return Boolean(form.investor.investor?.name || form.investor.capitalYuan);
    case 'operator': return Boolean(form.operator.operator?.name || form.operator.operator?.idNumber);
    case 'parent': return Boolean(form.parent.name || form.parent.creditCode || form.parent.head?.name);
    case 'owners': return form.owners.exemptionPromised === true || (form.owners.owners ?? []).length > 0;
    case 'type': return true;
    case 'articles': return (form.articles.clauses ?? []).length > 0;
    case 'contacts': return Boolean(form.contacts.contact || form.contacts.companyPhone || form.contacts.agent);
  }
}
