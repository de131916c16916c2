import type { DocumentView, EvidenceView, Paragraph } from '@qiban/shared';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { changedPart } from './changed-part';
import { DrawnSignature } from './drawn-signature';
import { columnShares, pagesOf, pieces, withWholeClauses } from './paper-marks';
import { paperWords } from './wording';

/** A sheet in the proportions of A4; the viewer scales it. */
export const SHEET = { width: 420, height: 594, margin: 36 } as const;

/** The words to mark; `differ` when they stand where something else should. */
interface Marks { marks: readonly string[]; differ: boolean }
const noMarks: Marks = { marks: [], differ: false };

const Marked = ({ text, marks, differ }: Marks & { text: string }) => (
  <>{pieces(text, marks).map((piece, index) => (piece.marked ? <mark key={index} className={differ ? 'differ' : undefined}>{piece.text}</mark> : piece.text))}</>
);

/** A row of a table stands alone, so that a long table goes on overleaf as it does when printed. */
type PaperBlock = { kind: 'row'; cells: string[]; shares: number[] } | { kind: 'date'; text: string } | Exclude<Paragraph, { kind: 'table' }>;

const blocksOf = (paragraphs: readonly Paragraph[]): PaperBlock[] =>
  paragraphs.flatMap((paragraph, index): PaperBlock[] => {
    if (paragraph.kind === 'table') {
      const shares = columnShares(paragraph.rows);
      return paragraph.rows.map((cells) => ({ kind: 'row', cells, shares }));
    }
    // The day under the signatures belongs to them.
    return paragraph.kind === 'text' && paragraphs[index - 1]?.kind === 'signature' ? [{ kind: 'date', text: paragraph.text }] : [paragraph];
  });

/** A heading stays with what it heads, and the head of a list table with its first row. */
function keepsWithNext(blocks: readonly PaperBlock[], index: number): boolean {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (block.kind === 'heading') return true;
  return block.kind === 'row' && block.cells.length > 2 && blocks[index - 1]?.kind !== 'row' && next?.kind === 'row';
}

function Block({ paragraph, evidence, ...marks }: Marks & { paragraph: PaperBlock; evidence: readonly EvidenceView[] }) {
  if (paragraph.kind === 'row') {
    return (
      <table className={paragraph.cells.length > 3 ? 'dense' : undefined}>
        <colgroup>{paragraph.shares.map((share, column) => <col key={column} style={{ width: `${share}%` }} />)}</colgroup>
        <tbody><tr>{paragraph.cells.map((cell, column) => <td key={column}><Marked text={cell} {...marks} /></td>)}</tr></tbody>
      </table>
    );
  }
  if (paragraph.kind === 'title') return <h3><Marked text={paragraph.text} {...marks} /></h3>;
  if (paragraph.kind === 'heading') return <h4>{paragraph.text}</h4>;
  if (paragraph.kind === 'signature') {
    const signed = evidence.find(({ signerName }) => paragraph.text.endsWith(`：${signerName}`));
    return <p className="sign-line"><span>{paragraph.text}</span>{signed && <DrawnSignature evidence={signed} bare />}</p>;
  }
  if (paragraph.kind === 'clause' && paragraph.model !== undefined) return <OwnClause text={paragraph.text} model={paragraph.model} />;
  return <p className={paragraph.kind}><Marked text={paragraph.text} {...marks} /></p>;
}

/** A clause in the applicants' own words: what they wrote otherwise than the model is marked, and what the model says there stands struck out. */
function OwnClause({ text, model }: { text: string; model: string }) {
  const [, number = '', own = text] = /^(第[〇一二三四五六七八九十百]+条　)?(.*)$/s.exec(text) ?? [];
  const { head, before, after, tail } = changedPart(model, own);
  return (
    <div className="own-clause">
      <p className="clause">{number}{head}{before && <del>{before}</del>}{after && <ins>{after}</ins>}{tail}</p>
      <small>{paperWords.ownClause}</small>
    </div>
  );
}

/** One of the generated documents, laid out on pages in Song type. */
export function PaperPages({ document, evidence, onPages, ...marks }: Marks & { document: DocumentView; evidence: readonly EvidenceView[]; onPages: (count: number) => void }) {
  const measure = useRef<HTMLDivElement>(null);
  const blocks = useMemo(() => blocksOf(withWholeClauses(document.paragraphs)), [document]);
  const [pages, setPages] = useState<number[][]>([blocks.map((_, index) => index)]);
  useLayoutEffect(() => {
    const children = Array.from(measure.current?.children ?? []) as HTMLElement[];
    const heights = children.map((child) => {
      const style = getComputedStyle(child);
      return child.offsetHeight + parseFloat(style.marginBottom) + parseFloat(style.marginTop);
    });
    const laid = pagesOf(heights, SHEET.height - 2 * SHEET.margin - 18, (index) => keepsWithNext(blocks, index));
    setPages(laid);
    onPages(laid.length);
  }, [blocks, onPages]);
  return (
    <>
      <div ref={measure} className="sheet measure" aria-hidden="true">
        {blocks.map((paragraph, index) => <div key={index} className="block"><Block paragraph={paragraph} {...noMarks} evidence={[]} /></div>)}
      </div>
      {pages.map((indexes, page) => (
        <article key={page} className="sheet" aria-label={`${document.title} 第 ${page + 1} 页，共 ${pages.length} 页`}>
          {indexes.map((index) => blocks[index] && <div key={index} className="block"><Block paragraph={blocks[index]} {...marks} evidence={evidence} /></div>)}
          <footer className="sheet-number num">{page + 1} / {pages.length}</footer>
        </article>
      ))}
    </>
  );
}
