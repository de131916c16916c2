import type { VoidedSignature } from '@qiban/shared';
import { useDisplay } from '@/display/display-settings';
import { momentWords } from '@/display/moments';
import { useWords } from '@/display/words';
import { now } from '@/platform/clock';
import { Card } from '@/ui/card';
import { Box, Words } from '@/ui/native/native';
import { Tag } from '@/ui/tag';
import { signWording } from './sign.wording';

/** 已作废：内容改了. Which documents, and line by line what stood there and what stands there now. */
export function VoidedCard({ voided, own }: { voided: VoidedSignature; own?: boolean }) {
  const words = useWords(signWording);
  const language = useDisplay((state) => state.language);
  const when = momentWords(voided.signedAt, now(), language);
  return (
    <Card kind="warn" label={words.voided}>
      <Box className="q-between"><Words className="q-strong">{own ? words.voidedOwn(when) : words.voidedOther(when)}</Words><Tag tone="bad">{words.voided}</Tag></Box>
      {voided.documents.map(({ kind, title, changes }) => (
        <Box key={kind} className="q-changes">
          <Box as="h3" className="q-changes__title">{title}</Box>
          {changes.length === 0 && <Box className="q-note">{words.changesUnknown}</Box>}
          {changes.map((change, at) => (
            <Box key={at} className="q-changes__change">
              {change.where && <Words className="q-block q-note">{change.where}</Words>}
              {change.before && <Box className="q-changes__line"><Words className="q-changes__mark">{words.was}</Words><Words className="q-changes__before">{change.before}</Words></Box>}
              {change.after && <Box className="q-changes__line"><Words className="q-changes__mark">{words.is}</Words><Words className="q-changes__after">{change.after}</Words></Box>}
            </Box>
          ))}
        </Box>
      ))}
    </Card>
  );
}
