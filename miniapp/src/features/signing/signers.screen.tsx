import type { CaseView, Me } from '@qiban/shared';
import { useState } from 'react';
import { queryClient } from '@/api/query-client';
import { useSession } from '@/api/session';
import { answerKey, useAnswer } from '@/api/use-answer';
import { useWrite } from '@/api/use-write';
import { useDisplay } from '@/display/display-settings';
import { momentWords } from '@/display/moments';
import { useWords } from '@/display/words';
import { SignInFirst } from '@/features/accounts/sign-in-first';
import { useMe } from '@/features/accounts/use-me';
import { FrozenBanner } from '@/features/cases/frozen-banner';
import { now } from '@/platform/clock';
import { go, replace } from '@/platform/navigation';
import { copy } from '@/platform/phone';
import { useOnShow, usePageVisible, useShareCard } from '@/platform/page-life';
import { routes } from '@/routes';
import { Avatar } from '@/ui/avatar';
import { Banner } from '@/ui/banner';
import { Button, TextLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Headline } from '@/ui/headline';
import { Lamp } from '@/ui/lamp';
import { Box, Words } from '@/ui/native/native';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { Segments } from '@/ui/segments';
import { Sheet } from '@/ui/sheet';
import { Empty, LoadFailed, Skeleton, useFailureWords } from '@/ui/waiting';
import { Fingerprint } from './fingerprint';
import { LinkSheet } from './link-sheet';
import { countSigned, isOwn, linkToken, missingFirst, nextAct, signerTone, waitingFor } from './signing-state';
import { signersWording } from './signers.wording';
import { SubstituteSheet } from './substitute-sheet';

/** A partner who signs is seen here within this time. */
const LOOK_MS = 4_000;

const keep = (view: CaseView) => queryClient.setQueryData(answerKey('cases.show', { params: { caseId: view.id } }), view);

/** The foot of the page: the one act that comes next, or who is being waited for. */
function NextAct({ view, me }: { view: CaseView; me: Me | null | undefined }) {
  const words = useWords(signersWording);
  const failure = useFailureWords();
  const submit = useWrite('cases.submit', (next) => {
    keep(next);
    replace(routes.submitted, { id: next.id });
  });
  const act = nextAct(view, me);
  const own = view.signers.find((signer) => isOwn(signer, me));
  const open = () => { if (own?.link) go(routes.sign, { t: linkToken(own.link) }); };
  return (
    <>
      {submit.error && <Banner tone="bad" announce>{failure(submit.error)}</Banner>}
      {act === 'sign' && <Button icon="pencil" onPress={open}>{words.sign}</Button>}
      {act === 'sign-and-submit' && <Button icon="pencil" onPress={open}>{words.signAndSubmit}</Button>}
      {act === 'submit' && <Button waiting={submit.isPending} onPress={() => submit.mutate({ params: { caseId: view.id }, body: { seenVersion: view.version } })}>{words.submit}</Button>}
      {act === 'wait' && <Button disabled onPress={() => undefined}>{words.waitFor(waitingFor(view.signers, me).map(({ name }) => name).join('、'))}</Button>}
    </>
  );
}

function Signing({ view, me }: { view: CaseView; me: Me | null | undefined }) {
  const words = useWords(signersWording);
  const failure = useFailureWords();
  const language = useDisplay((state) => state.language);
  const [chosen, setChosen] = useState<string | null>(null);
  const [changing, setChanging] = useState(false);
  const [substituting, setSubstituting] = useState(false);
  const [copied, setCopied] = useState(false);
  const reopen = useWrite('cases.reopen', (next) => {
    keep(next);
    replace(routes.tasks, { caseId: next.id });
  });
  const renew = useWrite('cases.renew-invitations', keep);
  const signed = countSigned(view.signers);
  const expired = view.signers.filter(({ state }) => state === 'expired').length;
  const links = view.signers.flatMap((signer) => (signer.link === null || isOwn(signer, me) ? [] : [words.linkLine(signer.name, signer.link)]));
  const act = nextAct(view, me);
  const notes = { sign: words.ownFirst, 'sign-and-submit': words.signAndSubmitNote, submit: words.submitNote, wait: words.waitNote };
  const shared = view.signers.find(({ personKey }) => personKey === chosen);
  useShareCard(() => ({ title: words.shareCard, path: shared?.link ? `${routes.sign}?t=${linkToken(shared.link)}` : routes.home }));

  return (
    <Page title={words.title} foot={view.frozen ? undefined : <NextAct view={view} me={me} />} footNote={view.frozen ? undefined : notes[act]}>
      <Box live="polite"><Headline note={view.companyName}>{words.headline(signed, view.signers.length)}</Headline></Box>
      <Segments done={signed} total={view.signers.length} />
      {view.frozen && <Section><FrozenBanner view={view} /></Section>}
      <Section><Banner tone="bad" title={words.notSubmitted}>{words.notSubmittedNote}</Banner></Section>

      {expired > 0 && (
        <Section>
          <Banner tone="warn" title={words.someExpired(expired)} action={<TextLink underlined onPress={() => renew.mutate({ params: { caseId: view.id } })}>{words.renew}</TextLink>}>{words.renewNote}</Banner>
          {renew.error && <Banner tone="bad" announce>{failure(renew.error)}</Banner>}
        </Section>
      )}

      <Section title={words.who} end={words.live}>
        <Card flush>
          {missingFirst(view.signers).map((signer) => {
            const own = isOwn(signer, me);
            const open = signer.state !== 'signed';
            return (
              <Row
                key={signer.personKey}
                start={<Avatar name={signer.name} />}
                title={own ? words.you(signer.name) : signer.name}
                note={signer.voided ? <>{signer.postWords}<Words className="q-block q-void">{words.voided}</Words></> : signer.postWords}
                on={own && open}
                onPress={!open ? undefined : own && signer.link ? () => go(routes.sign, { t: linkToken(signer.link ?? '') }) : () => setChosen(signer.personKey)}
                end={(
                  <>
                    <Lamp tone={signerTone(signer.state)} silent />
                    <Words className="q-num">{signer.signedAt ? momentWords(signer.signedAt, now(), language) : words.states[signer.state]}</Words>
                  </>
                )}
              />
            );
          })}
        </Card>
        {links.length > 1 && (
          <Box className="q-under">
            <Button kind="ghost" icon="link" onPress={() => { void copy(links.join('\n')).then((done) => setCopied(done)); }}>{words.copyAll(links.length)}</Button>
            <Box live="polite">{copied && <Banner tone="ok">{words.copiedAll}</Banner>}</Box>
          </Box>
        )}
      </Section>

      <Section title={words.documents}>
        <Card flush>
          {view.documents.map(({ kind, title }) => <Row key={kind} title={title} link onPress={() => go(routes.signDocument, { id: view.id, kind })} />)}
        </Card>
        {view.packetHash && <Fingerprint hash={view.packetHash} />}
      </Section>

      <Section>
        <Button kind="quiet" icon="pencil" onPress={() => setChanging(true)}>{words.change}</Button>
        <Box className="q-note q-centre">{words.changeNote}</Box>
      </Section>

      {!substituting && <LinkSheet caseId={view.id} signer={shared ?? null} onClose={() => setChosen(null)} onResent={keep} onSubstitute={() => setSubstituting(true)} />}
      {substituting && shared && (
        <SubstituteSheet
          view={view}
          signer={shared}
          onClose={() => setSubstituting(false)}
          onDone={(next) => {
            keep(next);
            setSubstituting(false);
          }}
        />
      )}
      <Sheet title={words.change} open={changing} onClose={() => setChanging(false)}>
        <Banner tone="warn">{words.changeAsk(signed)}</Banner>
        {reopen.error && <Banner tone="bad" announce>{failure(reopen.error)}</Banner>}
        <Button kind="danger" waiting={reopen.isPending} onPress={() => reopen.mutate({ params: { caseId: view.id }, body: { seenVersion: view.version } })}>{words.changeSure}</Button>
        <Section><Button kind="ghost" onPress={() => setChanging(false)}>{words.keep}</Button></Section>
      </Sheet>
    </Page>
  );
}

/** The documents are not out: because somebody said no, because they were never made, or because all is done. */
function NotOut({ view }: { view: CaseView }) {
  const words = useWords(signersWording);
  const refused = view.signers.find(({ state }) => state === 'refused');
  const writing = view.stage === 'draft' || view.stage === 'returned';
  return (
    <Page title={words.title} foot={writing ? <Button onPress={() => replace(routes.tasks, { caseId: view.id })}>{words.toTasks}</Button> : <Button onPress={() => replace(routes.timeline, { id: view.id })}>{words.toTimeline}</Button>}>
      {writing && refused && <Banner tone="bad" title={words.refused(refused.name)} announce>{words.refusedNote(refused.refusedReason ?? '')}</Banner>}
      {writing && !refused && <Empty icon="paper" title={words.notMade}>{words.notMadeNote}</Empty>}
      {!writing && <Empty icon="tick" title={words.later}>{words.laterNote}</Empty>}
    </Page>
  );
}

/** The applicant's view of the signing: who has signed, who has not, and how to reach them. */
export function SignersScreen({ caseId }: { caseId: string }) {
  const words = useWords(signersWording);
  const signedIn = useSession((state) => state.signedIn);
  const { me } = useMe();
  const visible = usePageVisible();
  const { data: view, error, refetch } = useAnswer('cases.show', { params: { caseId } }, {
    enabled: signedIn && caseId !== '', every: visible ? LOOK_MS : false, staleTime: 0,
  });
  useOnShow(() => { if (view) void refetch(); });

  if (!signedIn) return <Page title={words.title}><SignInFirst /></Page>;
  if (!view) return <Page title={words.title}>{error ? <LoadFailed error={error} onRetry={() => void refetch()} /> : <Skeleton lines={6} />}</Page>;
  // An agent sends the links and, when everybody has signed, hands in, as far as that was handed over.
  if (!view.youAreApplicant && view.mandate?.state !== 'live') {
    return <Page title={words.title} foot={<Button onPress={() => replace(routes.timeline, { id: caseId })}>{words.toTimeline}</Button>}><Banner tone="run">{words.notYours}</Banner></Page>;
  }
  return view.stage === 'signing' ? <Signing view={view} me={me} /> : <NotOut view={view} />;
}
