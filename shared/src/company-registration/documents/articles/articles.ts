import type { Post } from '../../../people';
import type { Paragraph } from '../../company-registration.contract';
import { isCompany, isPartnership } from '../../entity-types';
import { document, heading, signsFor, table, type LegalDocument } from '../document';
import { ownerTitle, type Reading } from '../reading';
import { chineseNumber } from '../words-on-paper';
import { articlesOf, placesMissing, textOf, type Article, type Chapter, type Place } from './clause';
import { jointStockArticles } from './jsc-articles';
import { limitedCompanyArticles } from './llc-articles';
import { partnershipAgreement } from './partnership-agreement';

/** The model for this form: 章程 of a company, 合伙协议 of a partnership; nothing for the types that have neither. */
export function modelFor(reading: Reading): Chapter[] {
  if (reading.type === 'llc') return limitedCompanyArticles(reading);
  if (reading.type === 'jsc') return jointStockArticles(reading);
  return isPartnership(reading.type) ? partnershipAgreement(reading) : [];
}

/** What a post must find in the articles; null where its place is another paper. A new post does not compile until this is said. */
const placeOfPost: Readonly<Record<Post, Place | null>> = {
  shareholder: 'shareholder', founder: 'founder', partner: 'partner', 'executive-partner': 'executive-partner',
  director: 'director', chair: 'chair', manager: 'manager', 'deputy-manager': 'deputy-manager', supervisor: 'supervisor', 'audit-committee': 'audit-committee',
  'financial-officer': 'financial-officer', 'legal-representative': 'legal-representative',
  'investor-representative': null, investor: null, operator: null, 'family-member': null, 'parent-representative': null, head: null, contact: null, agent: null,
};

/** Every post of the form's people and every organ it has: each must find a place. */
export function placesAsked(reading: Reading): Place[] {
  const asked = new Set<Place>();
  for (const { posts } of reading.people) {
    for (const post of posts) {
      const place = placeOfPost[post];
      if (place !== null) asked.add(place);
    }
  }
  const { company, investors, form: { partners } } = reading;
  if (company !== null) {
    asked.add(company.jsc ? 'founder' : 'shareholder').add(company.sole ? 'sole-shareholder' : 'shareholders-meeting');
    if (company.board) asked.add('board');
    if (company.directors.some(company.byEmployees)) asked.add('employee-director');
    if (company.supervision === 'supervisory-board') asked.add('supervisory-board');
    if (company.supervision === 'none') asked.add('no-supervisor');
    if (company.supervision === 'audit-committee') asked.add('audit-committee');
    if (company.supervision === 'supervisory-board' && company.supervisors.some(company.byEmployees)) asked.add('employee-supervisor');
  }
  if (isPartnership(reading.type)) {
    asked.add('partner').add('general-partner').add('executive-partner');
    if (reading.type === 'limited-partnership') asked.add('limited-partner');
    if (investors.some(({ key, organisation }) => organisation !== undefined && partners.executives.includes(key))) asked.add('delegate');
  }
  return [...asked];
}

/** A post or an organ of the form has no place in the articles, or something the law wants written there is not. */
export class ArticlesGap extends Error {
  constructor(readonly places: readonly Place[], readonly leftOut: readonly string[]) {
    super(`the articles give no place to ${[...places, ...leftOut].join(', ')}`);
  }
}

/** The articles as they stand, with the applicants' own words; throws where they would leave a gap. */
export function completeArticles(reading: Reading, model: readonly Chapter[] = modelFor(reading)): Article[] {
  const articles = articlesOf(model, reading.form.articles.clauses);
  const places = placesMissing(articles, placesAsked(reading));
  const leftOut = articles.filter(({ required, number }) => required !== undefined && required.length > 0 && number === null).map(({ id }) => id);
  if (places.length > 0 || leftOut.length > 0) throw new ArticlesGap(places, leftOut);
  return articles;
}

/** 章程 or 合伙协议 as a paper, signed by everybody who puts money in. */
export function articlesDocument(reading: Reading): LegalDocument | null {
  if (!isCompany(reading.type) && !isPartnership(reading.type)) return null;
  const as = reading.company === null ? '合伙人' : ownerTitle(reading.company);
  const title = reading.company === null ? `${reading.name}合伙协议` : `${reading.name}章程`;
  return document('articles', title, reading, paragraphsOf(completeArticles(reading)), reading.investors.map(signsFor(as)));
}

export function paragraphsOf(articles: readonly Article[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let chapter = '';
  let chapters = 0;
  for (const article of articles) {
    if (article.number === null) continue;
    if (article.chapter !== chapter) {
      chapter = article.chapter;
      paragraphs.push(heading(`第${chineseNumber((chapters += 1))}章　${chapter}`));
    }
    const [first = '', ...points] = textOf(article).split('\n');
    paragraphs.push({ kind: 'clause', text: `第${chineseNumber(article.number)}条　${first}`, clause: article.id, ...(article.own !== null && { model: article.model }) });
    for (const point of points) if (point.trim() !== '') paragraphs.push({ kind: 'clause', text: point.trim(), clause: article.id });
    if (article.table !== undefined) paragraphs.push(table(article.table));
  }
  return paragraphs;
}
