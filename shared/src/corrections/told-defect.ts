import type { SectionName } from '../company-registration/application-form';
import { sectionOfField } from '../company-registration/tasks';
import type { Finding } from '../finding';
import type { Defect, ToldDefect } from './correction.contract';
import { defectReason, defectReasonCodes, type DefectReasonCode } from './defect-reasons';

/** The reason that goes with a rule: the one that names the longest beginning of its id. */
export function reasonOfRule(rule: string): DefectReasonCode {
  let [found, length]: [DefectReasonCode, number] = ['other', 0];
  for (const code of defectReasonCodes) {
    for (const beginning of defectReason(code).rules) if (rule.startsWith(beginning) && beginning.length > length) [found, length] = [code, beginning.length];
  }
  return found;
}

/** What a clerk may choose from for a place in the form, or for a paper. `other` is always there, and last. */
export const reasonsFor = (field: string, aboutPaper: boolean): DefectReasonCode[] =>
  defectReasonCodes.filter((code) => {
    const { about, sections } = defectReason(code);
    return code === 'other' || (aboutPaper ? about === 'paper' : about === 'field' && sections.includes(sectionOfField(field)));
  });

const firstOfSection: Partial<Record<SectionName, DefectReasonCode>> = { contacts: 'contact.not-reachable', officers: 'post.conflict', shareholders: 'contribution.sum', operator: 'person.identity', parent: 'investor.organisation', partners: 'contribution.sum', investor: 'contribution.sum' };

/** Where the clerk found by eye what no rule did: the reason to begin with. */
export function reasonOfField(field: string): DefectReasonCode {
  if (/(^|\.)mobile$/.test(field)) return 'person.mobile';
  if (field === 'officers.legalRepresentative') return 'post.legal-representative';
  return firstOfSection[sectionOfField(field)] ?? reasonsFor(field, false)[0] ?? 'other';
}

const closed = (text: string) => (text === '' || /[。！？；]$/.test(text) ? text : `${text}。`);

/** The template of a reason, at a place: the clerk's words are still empty. */
export function templateOf(reason: DefectReasonCode, field: string, paper: ToldDefect['paper'] = null): ToldDefect {
  const { article, good, example } = defectReason(reason);
  return { field, reason, paper, words: '', good, example, basis: article };
}

/** What a rule that did not pass puts into the notice: its own words and its own article, with what the reason says good looks like. */
export function defectOfFinding({ rule, field, words, todo = '', basis }: Pick<Finding, 'rule' | 'field' | 'words' | 'todo' | 'basis'>): ToldDefect {
  const reason = reasonOfRule(rule);
  const template = templateOf(reason, field);
  return { ...template, words: `${closed(words)}${closed(todo)}`, good: template.good || closed(todo) || '', basis: basis || template.basis };
}

/** A notice says what is the matter, and what good looks like; less is refused. */
export const WORDS_LEAST = 4;
export const isTold = ({ words, good }: Pick<ToldDefect, 'words' | 'good'>): boolean => words.trim().length >= WORDS_LEAST && good.trim().length >= WORDS_LEAST;

/** Notices from before there were reasons hold less. */
export function wholeDefect(kept: Pick<ToldDefect, 'field' | 'words' | 'basis'> & Partial<Defect>): Defect {
  return { reason: 'other', paper: null, good: '', example: '', omitted: false, ...kept };
}
