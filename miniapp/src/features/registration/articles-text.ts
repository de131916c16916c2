import type { ApplicationForm, ArticleChange, CaseView, PartialForm } from '@qiban/shared';
import { articlesDiff } from '@qiban/shared/company-registration/documents/articles/articles-diff';
import type { LookedUp } from './section-answers';

export interface ArticlesChapter { title: string; articles: ArticleChange[] }

/** The articles as the form gives them today, with own words in their places; null while the form has a gap. */
export function articlesOfForm(form: PartialForm, found: Pick<LookedUp, 'domicile' | 'scope'>, day: string): ArticleChange[] | null {
  return articlesDiff(form as ApplicationForm, { authority: '', domicile: found.domicile, scope: found.scope, day });
}

export function chaptersOf(articles: readonly ArticleChange[]): ArticlesChapter[] {
  const chapters: ArticlesChapter[] = [];
  for (const article of articles) {
    const last = chapters[chapters.length - 1];
    if (last?.title === article.chapter) last.articles.push(article);
    else chapters.push({ title: article.chapter, articles: [article] });
  }
  return chapters;
}

type OwnClauses = readonly { id: string; text: string }[];

/** Own words for one clause; words that are the model's again are taken out. */
export const withClause = (clauses: OwnClauses, { id, model }: Pick<ArticleChange, 'id' | 'model'>, text: string): { id: string; text: string }[] => [
  ...clauses.filter((each) => each.id !== id), ...(text.trim() === model ? [] : [{ id, text }]),
];

/** Who has signed the articles as they stood in the last round: a change makes them sign again. */
export const signedArticles = ({ signers }: Pick<CaseView, 'signers'>): string[] =>
  signers.filter(({ documents }) => documents.some(({ kind, signed }) => kind === 'articles' && signed)).map(({ name }) => name);
