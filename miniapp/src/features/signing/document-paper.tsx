import type { Paragraph } from '@qiban/shared';
import { Box, Words } from '@/ui/native/native';

/** Beyond this many columns a phone breaks numbers in the middle: each row then becomes a list of its own. */
const WIDEST = 3;

function Records({ head, rows }: { head: readonly string[]; rows: readonly string[][] }) {
  return (
    <Box as="ul" className="q-paper__table">
      {rows.map((row, at) => (
        <Box as="li" key={at} className="q-paper__record">
          {row.map((cell, column) => (
            <Box key={column} className="q-paper__row">
              <Box className="q-paper__cell q-paper__cell--head">{head[column]}</Box>
              <Box className="q-paper__cell">{cell}</Box>
            </Box>
          ))}
        </Box>
      ))}
    </Box>
  );
}

export function PaperTable({ rows }: { rows: readonly string[][] }) {
  const [head = [], ...rest] = rows;
  if (head.length > WIDEST && rest.length > 0) return <Records head={head} rows={rest} />;
  return (
    <Box role="table" className="q-paper__table">
      {rows.map((row, at) => (
        <Box key={at} role="row" className="q-paper__row">
          {row.map((cell, column) => <Box key={column} role="cell" className={`q-paper__cell ${row.length === 2 && column === 0 ? 'q-paper__cell--head' : ''}`}>{cell}</Box>)}
        </Box>
      ))}
    </Box>
  );
}

/** A legal document as it will be printed: Song type on white paper, and nothing on it but its own words. */
export function DocumentPaper({ title, paragraphs }: { title: string; paragraphs: readonly Paragraph[] }) {
  return (
    <Box as="section" label={title} className="q-paper">
      {paragraphs.map((paragraph, at) => {
        switch (paragraph.kind) {
          case 'table': return <PaperTable key={at} rows={paragraph.rows} />;
          case 'title': return <Box key={at} as="h1" className="q-paper__title">{paragraph.text}</Box>;
          case 'heading': return <Box key={at} as="h2" className="q-paper__heading">{paragraph.text}</Box>;
          case 'signature': return <Box key={at} className="q-paper__signature"><Words>{paragraph.text}</Words><Words decorative className="q-paper__rule" /></Box>;
          default: return <Box key={at} as="p" className={`q-paper__text q-paper__text--${paragraph.kind}`}>{paragraph.text}</Box>;
        }
      })}
    </Box>
  );
}
