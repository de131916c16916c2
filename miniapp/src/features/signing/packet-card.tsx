import type { DocumentView } from '@qiban/shared';
import { useState } from 'react';
import { useWords } from '@/display/words';
import { go } from '@/platform/navigation';
import { routes } from '@/routes';
import { Button, TextLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Lamp } from '@/ui/lamp';
import { Box, Words } from '@/ui/native/native';
import { Row } from '@/ui/row';
import { isRead, unread, useReadDocuments } from './read-documents';
import { signWording } from './sign.wording';

/** What is to be signed: a sheet on top of the pile, how much of it was read, and the way into it. */
export function PacketCard({ token, documents, companyName }: { token: string; documents: readonly (DocumentView & { signed: boolean })[]; companyName: string }) {
  const words = useWords(signWording);
  const read = useReadDocuments((state) => state.read);
  const [listed, setListed] = useState(false);
  const open = documents.filter(({ signed }) => !signed);
  const left = unread(open, read);
  const done = open.length - left.length;
  const first = open[0];
  if (first === undefined) return null;
  const show = (kind: string) => go(routes.signDocument, { t: token, kind });

  return (
    <>
      <Card label={words.documents}>
        <Box className="q-packet">
          <Box decorative className="q-packet__sheet"><Words className="q-packet__title">{first.title}</Words><Words className="q-packet__lines" /><Words className="q-packet__count">{open.length}</Words></Box>
          <Box className="q-grow">
            <Box as="h2" className="q-packet__name">{words.documentsOf(first.title, open.length)}</Box>
            <Words className="q-block q-sub">{companyName}</Words>
            <Box className="q-between">
              <Box className={left.length === 0 ? 'q-flex q-packet__done' : 'q-flex q-sub'} live="polite">
                <Lamp tone={left.length === 0 ? 'ok' : 'run'} silent />
                <Words>{left.length === 0 ? words.readAll(open.length) : words.readSome(done, open.length)}</Words>
              </Box>
              {left.length === 0 && <TextLink onPress={() => setListed(!listed)}>{words.readAgain}</TextLink>}
            </Box>
          </Box>
        </Box>
        {left[0] && <Box className="q-packet__act"><Button onPress={() => show(left[0]?.kind ?? first.kind)}>{done === 0 ? words.read : words.readOn}</Button></Box>}
      </Card>
      {(listed || left.length > 0) && (
        <Card flush>
          {documents.map((document) => {
            const { kind, title, signed } = document;
            const was = signed || isRead(read, document);
            return <Row key={kind} title={title} link onPress={() => show(kind)} end={<><Lamp tone={was ? 'ok' : 'idle'} silent /><Words>{signed ? words.states.signed : was ? words.wasRead : words.notRead}</Words></>} />;
          })}
        </Card>
      )}
    </>
  );
}
