import type { ScopeLine } from '@qiban/shared';
import { useWords } from '@/display/words';
import { Box, Words } from '@/ui/native/native';
import { scopeWording } from './scope.wording';

/** What follows an entry with a permit or a filing: where, when, with which papers, and how sure we are of the article. */
export function PermitFollow({ line }: { line: ScopeLine }) {
  const words = useWords(scopeWording);
  if (line.permit === 'none') return line.note ? <Words className="q-block q-note">{line.note}</Words> : null;
  const { guide } = line;
  return (
    <Box>
      <Words className="q-pickup__follow">{words.follow[line.permit](line.permitName || words.permit, line.authority || words.authority)}</Words>
      {guide?.when ? <Words className="q-block q-note">{words.when(guide.when)}</Words> : null}
      {guide && guide.papers.length > 0 ? <Words className="q-block q-note">{words.papers(guide.papers)}</Words> : null}
      {guide?.takes ? <Words className="q-block q-note">{words.takes(guide.takes)}</Words> : null}
      {line.note ? <Words className="q-block q-note">{line.note}</Words> : null}
      {line.basis ? <Words className="q-block q-note">{`${words.basis(line.basis)}${words.sure[line.confidence]}`}</Words> : null}
    </Box>
  );
}
