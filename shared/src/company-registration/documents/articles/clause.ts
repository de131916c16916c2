import type { Post } from '../../../people';

/** What the form may ask a place for in the articles: a post somebody holds, or an organ the company has. */
export type Place =
  | Extract<Post, 'shareholder' | 'founder' | 'partner' | 'executive-partner' | 'director' | 'chair' | 'manager' | 'deputy-manager' | 'supervisor' | 'audit-committee' | 'financial-officer' | 'legal-representative'>
  | 'shareholders-meeting' | 'sole-shareholder' | 'board' | 'supervisory-board' | 'no-supervisor' | 'employee-director' | 'employee-supervisor'
  | 'general-partner' | 'limited-partner' | 'delegate';

/** The words without which a clause gives its post or organ no place, whoever wrote them. */
export const placeWords: Readonly<Record<Place, string>> = {
  shareholder: '股东', founder: '发起人', partner: '合伙人', 'executive-partner': '执行事务合伙人',
  director: '董事', chair: '董事长', manager: '经理', 'deputy-manager': '副经理', supervisor: '监事', 'audit-committee': '审计委员会',
  'financial-officer': '财务负责人', 'legal-representative': '法定代表人',
  'shareholders-meeting': '股东会', 'sole-shareholder': '不设股东会', board: '董事会', 'supervisory-board': '监事会', 'no-supervisor': '不设监事',
  'employee-director': '职工代表', 'employee-supervisor': '职工代表',
  'general-partner': '普通合伙人', 'limited-partner': '有限合伙人', delegate: '委派',
};

/** Something the form says and the clause repeats. Own words that say otherwise are warned of. */
export interface Statement {
  /** 注册资本, 董事人数 … */
  what: string;
  /** Ways of writing it, the model's first; own words must hold one of them. */
  words: readonly string[];
  /** Words that say the contrary. */
  contrary?: readonly string[];
  /** Any other amount of money in the clause says otherwise. */
  isMoney?: boolean;
}

/** One article of the model: 条. */
export interface Clause {
  /** Stable: own words are kept under it (`form.articles.clauses`). */
  id: string;
  /** For the list of articles on the phone. */
  title: string;
  /** The model's words. Lines after the first are its points, （一） and on. */
  text: string;
  /** From the form, below the words, whoever wrote them. */
  table?: string[][];
  /** What the law wants written here: such a clause may be reworded, not left out. */
  required?: readonly string[];
  places?: readonly Place[];
  states?: readonly Statement[];
}

/** 章. */
export interface Chapter { title: string; clauses: readonly Clause[] }

/** Articles as they stand: the model with the applicants' own words in it. */
export interface Article extends Omit<Clause, 'text'> {
  chapter: string;
  /** 第几条; null when it is left out. */
  number: number | null;
  model: string;
  /** The applicants' words; null where the model's stand, empty where the clause is left out. */
  own: string | null;
}

export const textOf = ({ own, model }: Pick<Article, 'own' | 'model'>): string => own ?? model;

/** The model with own words in place of single clauses, numbered from beginning to end. */
export function articlesOf(model: readonly Chapter[], ownWords: readonly { id: string; text: string }[]): Article[] {
  const own = new Map(ownWords.map(({ id, text }) => [id, text.trim()]));
  let number = 0;
  return model.flatMap((chapter) => chapter.clauses.map(({ text, ...clause }): Article => {
    const words = own.get(clause.id);
    // Words that are the model's again are no words of one's own.
    const changed = words === undefined || words === text ? null : words;
    return { ...clause, chapter: chapter.title, model: text, own: changed, number: changed === '' ? null : (number += 1) };
  }));
}

/** Places the form asks for that no clause gives, by what the clauses say and not by what they claim. */
export function placesMissing(articles: readonly Article[], asked: readonly Place[]): Place[] {
  return asked.filter((place) => !articles.some((article) => article.places?.includes(place) && textOf(article).includes(placeWords[place])));
}
