import type { CaseView, SigningView } from '@qiban/shared';
import { useState } from 'react';
import { queryClient } from '@/api/query-client';
import { answerKey } from '@/api/use-answer';
import { useWrite } from '@/api/use-write';
import { useDisplay } from '@/display/display-settings';
import { momentWords } from '@/display/moments';
import { useWords } from '@/display/words';
import { now } from '@/platform/clock';
import { isRefusal } from '@/platform/api-failure';
import { replace } from '@/platform/navigation';
import { callPhone } from '@/platform/phone';
import { routes } from '@/routes';
import { Banner } from '@/ui/banner';
import { Button, TextLink } from '@/ui/button';
import { Box } from '@/ui/native/native';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { SignaturePad } from '@/ui/signature-pad';
import { looksWritten, type PadSize, type Stroke } from '@/ui/signature-strokes';
import { useFailureWords } from '@/ui/waiting';
import { uiWording } from '@/ui/wording';
import { Fingerprint } from './fingerprint';
import { NotMe } from './not-me';
import { PacketCard } from './packet-card';
import { unread, useReadDocuments } from './read-documents';
import { RefuseSheet } from './refuse-sheet';
import { SignerRows } from './signer-rows';
import { countSigned, signsLast } from './signing-state';
import { signWording } from './sign.wording';
import { VoidedCard } from './voided-card';

const HELP_LINE = '12345';

interface SignDocumentsProps {
  view: SigningView;
  token: string;
  /** The case, when the signer is also who hands it in. */
  applicantCase: CaseView | null;
  /** The link stopped being good while the page was open. */
  gone: boolean;
  onSigned(view: SigningView): void;
  onRefused(view: SigningView): void;
  onSeeNew(): void;
}

export function SignDocuments({ view, token, applicantCase, gone, onSigned, onRefused, onSeeNew }: SignDocumentsProps) {
  const words = useWords(signWording);
  const ui = useWords(uiWording);
  const failure = useFailureWords();
  const { care, language } = useDisplay();
  const read = useReadDocuments((state) => state.read);
  const [strokes, setStrokes] = useState<Stroke[]>([]);
  const [size, setSize] = useState<PadSize>({ width: 0, height: 0 });
  const [faint, setFaint] = useState<string | null>(null);
  const [refusing, setRefusing] = useState(false);

  const sign = useWrite('invitations.sign', onSigned);
  const submit = useWrite('cases.submit', (next) => {
    queryClient.setQueryData(answerKey('cases.show', { params: { caseId: next.id } }), next);
    replace(routes.submitted, { id: next.id });
  });
  const left = unread(view.documents.filter(({ signed }) => !signed), read).length;
  const last = applicantCase !== null && signsLast(view, true);
  const error = submit.error ?? sign.error;
  const changed = gone || (isRefusal(error) && (error.code === 'signature.documents-changed' || error.code.startsWith('invitation.')));
  const padError = faint ?? (isRefusal(error) && error.code === 'signature.too-faint' ? error.words : null);

  const confirm = () => {
    if (!looksWritten(strokes, size)) return setFaint(ui.tooFaint);
    const signature = { packetHash: view.packetHash, ...size, strokes: strokes.map((stroke) => [...stroke]) };
    if (last) submit.mutate({ params: { caseId: applicantCase.id }, body: { seenVersion: applicantCase.version, signature } });
    else sign.mutate({ params: { token }, body: signature });
  };

  // In care mode reading and signing are a page each, and the foot leaves room for the box to write in.
  const onlyReading = care && left > 0;
  const refuse = <Button kind="ghost" onPress={() => setRefusing(true)}>{words.refuse}</Button>;
  const main = left > 0
    ? <Button disabled onPress={confirm}>{words.readFirst(left)}</Button>
    : <Button icon="pencil" waiting={sign.isPending || submit.isPending} onPress={confirm}>{last ? words.signAndSubmit : words.sign}</Button>;
  const act = care ? (onlyReading ? undefined : main)
    : <Box className="q-two"><Box className="q-two__narrow">{refuse}</Box><Box className="q-two__wide">{main}</Box></Box>;

  // Nothing on this page may be signed any more: what is left is the way to the new version.
  if (changed) return <Page title={words.title} foot={<Button onPress={onSeeNew}>{words.seeNew}</Button>}><Banner tone="bad" title={words.changed} announce>{words.changedNote}</Banner></Page>;

  return (
    <Page title={words.title} foot={act} footNote={last && !onlyReading ? words.signAndSubmitNote : undefined}>
      {error && !padError && <Banner tone="bad" announce>{failure(error)}</Banner>}
      {view.you.state === 'refused' && <Banner tone="warn">{words.refusedBefore}</Banner>}
      {view.voided && <VoidedCard voided={view.voided} own />}
      <PacketCard token={token} documents={view.documents} companyName={view.companyName} />
      <Fingerprint hash={view.packetHash} />
      {!onlyReading && <Section title={words.who} end={words.signedOf(countSigned(view.signers), view.signers.length)}><SignerRows view={view} /></Section>}
      {!onlyReading && <SignaturePad
        title={words.write}
        strokes={strokes}
        owner={`${view.you.name} · ${view.you.maskedId}`}
        locked={left > 0 ? words.locked(left) : undefined}
        error={padError}
        onChange={(next, box) => {
          setStrokes(next);
          setSize(box);
          setFaint(null);
          if (isRefusal(sign.error)) sign.reset();
        }}
      />}
      <Section>
        <Banner tone="idle" title={words.cannotWrite} action={<TextLink underlined onPress={() => callPhone(HELP_LINE)}>{words.call}</TextLink>}>{words.cannotWriteNote}</Banner>
        {care && <Section>{refuse}</Section>}
        <NotMe token={token} />
        <Box className="q-centre q-note q-basis">{words.expires(momentWords(view.expiresAt, now(), language))}</Box>
      </Section>
      <RefuseSheet token={token} open={refusing} onClose={() => setRefusing(false)} onRefused={onRefused} />
    </Page>
  );
}
