import { downloadAddress, type DocumentKind, type DocumentView } from '@qiban/shared';
import { useEffect, useState } from 'react';
import { useSession } from '@/api/session';
import { useAnswer } from '@/api/use-answer';
import { useWords } from '@/display/words';
import { SignInFirst } from '@/features/accounts/sign-in-first';
import { back, backTo, isBelow, replace } from '@/platform/navigation';
import { whenInView } from '@/platform/in-view';
import { openDocument } from '@/platform/open-document';
import { routes } from '@/routes';
import { Banner } from '@/ui/banner';
import { Button, TextLink } from '@/ui/button';
import { Box } from '@/ui/native/native';
import { Page } from '@/ui/page';
import { LoadFailed, Skeleton } from '@/ui/waiting';
import { DocumentPaper } from './document-paper';
import { documentWording } from './document.wording';
import { Fingerprint } from './fingerprint';
import { nextUnread, isRead, useReadDocuments } from './read-documents';

const END = 'end-of-document';

type Signable = DocumentView & { signed: boolean };

interface Place {
  token?: string;
  caseId?: string;
  kind: string;
}

function PdfLink({ address, title }: { address: string; title: string }) {
  const words = useWords(documentWording);
  const [blocked, setBlocked] = useState(false);
  return (
    <Box className="q-centre">
      <TextLink underlined onPress={() => { void openDocument(address, title).then((opened) => setBlocked(!opened)); }}>{words.pdf}</TextLink>
      {blocked && <Banner tone="warn" announce>{words.pdfBlocked}</Banner>}
    </Box>
  );
}

/** For a signer: the end must come into view before the next act, and the phone remembers that it did. */
function ToSign({ token, document, documents }: { token: string; document: Signable; documents: readonly Signable[] }) {
  const words = useWords(documentWording);
  const { read, markRead } = useReadDocuments();
  const { kind, sha256, signed } = document;
  const done = isRead(read, document);
  const next = nextUnread(documents.filter((each) => !each.signed), read, kind);
  const at = documents.findIndex((each) => each.kind === kind);

  useEffect(() => {
    // A page that has only just opened is not drawn yet, and everything would be in view.
    let stop: () => void = () => undefined;
    const wait = setTimeout(() => { stop = whenInView(END, () => markRead({ kind, sha256 })); }, 400);
    return () => {
      clearTimeout(wait);
      stop();
    };
  }, [sha256, kind, markRead]);

  const open = (to: string) => replace(routes.signDocument, { t: token, kind: to });
  // Who signs alone came from checking their answers, and signs there.
  const home = () => (isBelow(routes.check) ? back() : backTo(routes.sign, { t: token }));
  const following = documents[at + 1];
  const foot = signed
    ? following ? <Button kind="ghost" onPress={() => open(following.kind)}>{words.look}</Button> : <Button kind="ghost" onPress={home}>{words.backToDone}</Button>
    : !done ? <Button disabled onPress={() => undefined}>{words.readToEnd}</Button>
      : next ? <Button onPress={() => open(next.kind)}>{words.next}</Button>
        : <Button onPress={home}>{words.backToSign}</Button>;
  return (
    <Page title={words.count(at + 1, documents.length)} foot={foot}>
      <DocumentPaper title={document.title} paragraphs={document.paragraphs} />
      <Box id={END} className="q-paper__end">{words.end(document.title)}</Box>
      <Fingerprint hash={document.sha256} />
      <PdfLink address={downloadAddress('invitations.document-pdf', { token, kind })} title={document.title} />
    </Page>
  );
}

function ByLink({ token, kind }: { token: string; kind: string }) {
  const words = useWords(documentWording);
  const { data: view, error, refetch } = useAnswer('invitations.show', { params: { token } });
  const document = view?.documents.find((each) => each.kind === kind);
  if (view && document) return <ToSign key={kind} token={token} document={document} documents={view.documents} />;
  return (
    <Page title={words.title}>
      {error ? <LoadFailed error={error} onRetry={() => void refetch()} /> : view ? <Banner tone="bad">{words.missing}</Banner> : <Skeleton lines={8} />}
    </Page>
  );
}

function OfCase({ caseId, kind }: { caseId: string; kind: string }) {
  const words = useWords(documentWording);
  const { data: document, error, refetch } = useAnswer('cases.document', { params: { caseId, kind } });
  return (
    <Page title={document?.title ?? words.title}>
      {!document && (error ? <LoadFailed error={error} onRetry={() => void refetch()} /> : <Skeleton lines={8} />)}
      {document && (
        <>
          <DocumentPaper title={document.title} paragraphs={document.paragraphs} />
          <Fingerprint hash={document.sha256} />
          <PdfLink address={downloadAddress('cases.document-pdf', { caseId, kind: kind as DocumentKind })} title={document.title} />
        </>
      )}
    </Page>
  );
}

/** One document of the packet, whole. */
export function DocumentScreen({ token, caseId, kind }: Place) {
  const words = useWords(documentWording);
  const signedIn = useSession((state) => state.signedIn);
  if (!signedIn) return <Page title={words.title}><SignInFirst /></Page>;
  return token ? <ByLink token={token} kind={kind} /> : <OfCase caseId={caseId ?? ''} kind={kind} />;
}
