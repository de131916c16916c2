import type { Finding } from '../../../finding';
import type { ApplicationForm } from '../../application-form';
import type { DocumentFacts } from '../document';
import { FormGap, read } from '../reading';
import { chineseNumber } from '../words-on-paper';
import { modelFor } from './articles';
import { articlesFindings } from './articles.rule';
import { articlesOf } from './clause';

/** One article beside its model: for whoever edits it, and for whoever must see what was changed. */
export interface ArticleChange {
  id: string;
  chapter: string;
  title: string;
  /** 第三条; empty where the clause is left out. */
  number: string;
  model: string;
  /** The applicants' words; null where the model's stand, empty where the clause is left out. */
  own: string | null;
  table: string[][] | null;
  /** The law wants it written: it may be reworded, not left out. */
  required: string;
  findings: Finding[];
}

/** Every article, model against own words. Null while the form has a gap, and empty for the types that have no articles. */
export function articlesDiff(form: ApplicationForm, facts: DocumentFacts): ArticleChange[] | null {
  try {
    const findings = articlesFindings(form, facts);
    return articlesOf(modelFor(read(form, facts)), form.articles.clauses ?? []).map(({ id, chapter, title, number, model, own, table, required }) => ({
      id, chapter, title, number: number === null ? '' : `第${chineseNumber(number)}条`, model, own, table: table ?? null, required: required?.join('、') ?? '',
      findings: findings.filter(({ field }) => field === `articles.clauses.${id}`),
    }));
  } catch (error) {
    if (error instanceof FormGap) return null;
    throw error;
  }
}
