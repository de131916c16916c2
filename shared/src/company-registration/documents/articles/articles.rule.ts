import type { Finding, Level } from '../../../finding';
import type { ApplicationForm } from '../../application-form';
import type { DocumentFacts } from '../document';
import { FormGap, read } from '../reading';
import { modelFor, placesAsked } from './articles';
import { articlesOf, placesMissing, placeWords, textOf, type Article, type Statement } from './clause';

const spaceless = (text: string) => text.replace(/[\s\u3000]/g, '');

/** Amounts of money as people write them; 人民币 and punctuation between digits do not matter. */
const moneyIn = (text: string): string[] => [...spaceless(text).matchAll(/[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+元整?|\d[\d,.，]*(?:亿元|万元|元)/g)].map(([amount]) => amount.replace(/[,，]/g, ''));

/** How own words contradict what the form says; null where they do not. */
function contradiction(text: string, { what, words, contrary = [], isMoney }: Statement): string | null {
  const said = spaceless(text);
  const form = words.map(spaceless);
  const amounts = isMoney ? moneyIn(text) : [];
  const other = isMoney ? amounts.filter((amount) => !form.includes(amount)) : contrary.filter((phrase) => said.includes(phrase));
  if (other.length > 0) return `${what}与填写的不一致：填写的是“${words[0] ?? ''}”，这一条写的是“${other.join('”“')}”。`;
  if (amounts.length > 0 || form.some((phrase) => said.includes(phrase))) return null;
  return `${what}与填写的不一致：填写的是“${words[0] ?? ''}”，这一条没有这样写。`;
}

const AMEND = '请改回，或者回到表单修改那一项；也可以恢复示范条款。';

/** What own words in the articles do wrong. A model clause is never spoken of. A form with a gap has other findings first. */
export function articlesFindings(form: ApplicationForm, facts: DocumentFacts): Finding[] {
  const own = form.articles.clauses ?? [];
  if (own.length === 0) return [];
  try {
    const reading = read(form, facts);
    const articles = articlesOf(modelFor(reading), own);
    const missing = new Set(placesMissing(articles, placesAsked(reading)));
    const known = new Set(articles.map(({ id }) => id));
    return [
      ...articles.filter((article) => article.own !== null).flatMap((article) => findingsOf(article, missing)),
      ...own.filter(({ id }) => !known.has(id)).map(({ id }): Finding => ({
        rule: 'articles.clause-is-gone', level: 'warn', field: `articles.clauses.${id}`, words: '有一条您自己写的内容，在现在的示范文本里已经没有对应的条款，不会写进文件。', basis: '《公司法》第四十六条、第九十五条，《合伙企业法》第十八条', todo: '需要保留的，请写进其他条款。',
      })),
    ];
  } catch (error) {
    if (error instanceof FormGap) return [];
    throw error;
  }
}

function findingsOf(article: Article, missing: ReadonlySet<string>): Finding[] {
  const { id, title, required = [], places = [], states = [] } = article;
  const text = textOf(article);
  const add = (level: Level, rule: string, words: string, basis: string, todo: string): Finding => ({ rule: `articles.${rule}`, level, field: `articles.clauses.${id}`, words, basis, todo });
  if (text === '') {
    return required.length === 0 ? [] : [add('refuse', 'left-out', `“${title}”是法律要求写明的，不能空着。`, required.join('、'), '请写上内容，或者恢复示范条款。')];
  }
  const basis = required[0] ?? '《公司法》第四十六条、第九十五条';
  return [
    ...(text.includes('执行董事') ? [add('refuse', 'executive-director-is-gone', '“执行董事”这个职务 2024 年 7 月 1 日起已经没有了。', '《公司法》第七十五条', '请改为“董事”。')] : []),
    ...places.filter((place) => missing.has(place)).map((place) =>
      add('refuse', 'no-place', `表单里有${placeWords[place]}，改后的章程没有一条写到，文件做不出来。`, basis, `请在这一条写明“${placeWords[place]}”，或者恢复示范条款。`)),
    ...states.flatMap((statement) => {
      const words = contradiction(text, statement);
      return words === null ? [] : [add('warn', 'contradicts-the-form', words, basis, AMEND)];
    }),
  ];
}
