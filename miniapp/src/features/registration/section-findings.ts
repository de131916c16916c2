import { reviewApplication } from '@qiban/shared/company-registration/application.rule';
import type { ReviewFacts } from '@qiban/shared/company-registration/review/review-facts';
import { sectionOfField } from '@qiban/shared/company-registration/tasks';
import type { Finding, PartialForm, SectionName } from '@qiban/shared';

/** What a screen has looked up for the rules of its own section; the rest is not asked here. */
export type SectionFacts = Partial<Omit<ReviewFacts, 'today'>>;

const nowhere: ReviewFacts['domicile'] = {
  province: '', city: '', district: '', street: '', community: '', road: '', room: '', use: 'commercial', preFiledUnitFound: false, postcode: '',
};

/** The same rules the server runs, on what is typed now: for words at the field before anything is sent. */
export function typedFindings(form: PartialForm, section: SectionName, today: string, facts: SectionFacts): Finding[] {
  return reviewApplication(form, { nameFindings: [], scope: [], domicile: nowhere, ...facts, today }).filter(({ field }) => sectionOfField(field) === section);
}

export const isHard = ({ level }: Pick<Finding, 'level'>): boolean => level === 'refuse' || level === 'route';

/** Nothing written yet is not a mistake: said when the person wants to go on, not before. */
export const isOnlyMissing = ({ rule }: Pick<Finding, 'rule'>): boolean => /[.-](missing|empty)$|\.no-/.test(rule);

export const findingWords = ({ words, todo, basis }: Pick<Finding, 'words' | 'todo' | 'basis'>): string => `${words}${todo ?? ''}${basis ? `（${basis}）` : ''}`;

interface Looked { touched: ReadonlySet<string>; all: boolean; openedWithProblem: boolean }

/** What is said at the fields: where the person has been, or everything once they wanted to go on. */
export const shownFindings = (findings: readonly Finding[], { touched, all, openedWithProblem }: Looked): Finding[] =>
  findings.filter((finding) => all || touched.has(finding.field) || (openedWithProblem && !isOnlyMissing(finding)));
