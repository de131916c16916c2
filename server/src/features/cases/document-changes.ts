import type { Paragraph, LineChange } from '@qiban/shared';
import { diffArrays } from 'diff';

/** More than these nobody reads; the document itself is one tap away. */
const MOST_CHANGES = 20;
const LONGEST = 120;

interface Line { readonly where: string; readonly text: string }

/** The day a document was made says nothing about its content. */
const IS_DAY = /^\d{4}年\d{1,2}月\d{1,2}日$/;
const ARTICLE = /^(第[〇一二三四五六七八九十百]+条|[一二三四五六七八九十]+、)[　 ]?(.+)$/s;

function linesOf(paragraphs: readonly Paragraph[]): Line[] {
  return paragraphs.flatMap((paragraph): Line[] => {
    if (paragraph.kind === 'table') return paragraph.rows.map(([where = '', ...cells]) => ({ where, text: cells.join('，') }));
    if (IS_DAY.test(paragraph.text)) return [];
    const [, where = '', text = paragraph.text] = ARTICLE.exec(paragraph.text) ?? [];
    return [{ where, text }];
  });
}

const spelt = ({ where, text }: Line): string => `${where}\n${text}`;
const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** What reads otherwise in a document: line by line, what stood there and what stands there now. */
export function documentChanges(before: readonly Paragraph[], after: readonly Paragraph[]): LineChange[] {
  const changes: LineChange[] = [];
  let gone: Line[] = [];
  const settle = (come: readonly Line[]) => {
    // What went and what came at the same place belong together, line for line.
    for (let at = 0; at < Math.max(gone.length, come.length); at += 1) {
      const [was, is] = [gone[at], come[at]];
      changes.push({ where: is?.where || was?.where || '', before: cut(was?.text ?? ''), after: cut(is?.text ?? '') });
    }
    gone = [];
  };
  for (const part of diffArrays(linesOf(before), linesOf(after), { comparator: (a, b) => spelt(a) === spelt(b) })) {
    if (part.removed) gone = part.value;
    else settle(part.added ? part.value : []);
  }
  settle([]);
  return changes.slice(0, MOST_CHANGES);
}
