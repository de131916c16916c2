import type { CaseView, Finding, SectionName } from '@qiban/shared';
import { entityTypeOf } from '@qiban/shared/company-registration/application-form';
import { entityTypeRules } from '@qiban/shared/company-registration/entity-types';
import { sectionOfField } from '@qiban/shared/company-registration/tasks';
import { taskTitle } from '@qiban/shared/company-registration/wording';
import { sectionAnswers, type AnswerWords, type LookedUp } from './section-answers';
import { isHard } from './section-findings';

export interface Answer { name: string; value: string; field: string }
export interface AnsweredSection { section: SectionName; title: string; answers: Answer[]; problems: string[]; remarks: string[] }

/** Everything that was answered, section by section, as it will stand in the documents. */
export function answeredSections({ form, findings }: Pick<CaseView, 'form' | 'findings'>, found: LookedUp, words: AnswerWords): AnsweredSection[] {
  const type = entityTypeOf(form);
  const answers = sectionAnswers(form, found, words);
  return entityTypeRules[type].sections.map((section) => ({
    section, title: taskTitle(type, section),
    answers: (answers[section] ?? []).flatMap((row) => (row === null ? [] : [{ name: row[0], value: row[1] || words.check.none, field: `${section}.${row[2]}` }])),
    problems: problemsOf(findings, section).map(({ words: said }) => said),
    remarks: findings.filter((finding) => finding.level === 'warn' && sectionOfField(finding.field) === section).map(({ words: said, todo }) => `${said}${todo ?? ''}`),
  }));
}

export const problemsOf = (findings: readonly Finding[], section?: SectionName): Finding[] =>
  findings.filter((finding) => isHard(finding) && (section === undefined || sectionOfField(finding.field) === section));
