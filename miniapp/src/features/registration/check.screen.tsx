import type { CaseView } from '@qiban/shared';
import { entityTypeOf } from '@qiban/shared/company-registration/application-form';
import { signersOf } from '@qiban/shared/company-registration/people-of-form';
import { sectionOfField } from '@qiban/shared/company-registration/tasks';
import { postWords } from '@qiban/shared/company-registration/wording';
import { useState } from 'react';
import { useSession } from '@/api/session';
import { useAnswer } from '@/api/use-answer';
import { useWrite } from '@/api/use-write';
import { useWords } from '@/display/words';
import { SignInFirst } from '@/features/accounts/sign-in-first';
import { agentWording } from '@/features/agents/wording';
import { useMe } from '@/features/accounts/use-me';
import { SignScreen } from '@/features/signing/sign.screen';
import { isRefusal } from '@/platform/api-failure';
import { backTo, go, replace } from '@/platform/navigation';
import { useOnShow } from '@/platform/page-life';
import { routes } from '@/routes';
import { Banner } from '@/ui/banner';
import { Button, TextLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Headline } from '@/ui/headline';
import { Lamp } from '@/ui/lamp';
import { Box, Tap, Words } from '@/ui/native/native';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { LoadFailed, Skeleton, useFailureWords } from '@/ui/waiting';
import { keepCase, knownCase } from './case-answer';
import { answeredSections, problemsOf } from './check-answers';
import { checkWording } from './check.wording';
import { entityWording } from './entity.wording';
import { IdPhotos } from './id-photos';
import { NotSubmitted } from './not-submitted';
import { sendKept } from './open-drafts';
import { peopleWording } from './people.wording';
import { sectionRoutes, stepsOf } from './section-order';
import { useLookedUp } from './use-looked-up';
import { signsAlone, soleLink } from './sole-signer';
import { useUnsent } from './use-unsent';
import { formWording } from './wording';

/** Everything once more before anything is made of it. */
export function CheckScreen({ caseId }: { caseId: string }) {
  const words = useWords(checkWording);
  const signedIn = useSession((state) => state.signedIn);
  const { data: view, error, refetch, isStale } = useAnswer('cases.show', { params: { caseId } }, { enabled: signedIn && caseId !== '' });
  useOnShow(() => { if (signedIn && isStale && view) void refetch(); });
  const { me } = useMe();
  const token = view ? soleLink(view, me) : '';
  // Nobody to wait for: whoever has checked reads and signs where they are.
  if (signedIn && token !== '') return <SignScreen token={token} />;
  if (signedIn && view && view.stage === 'draft' && view.youMayFillIn) return <Checking view={view} refresh={() => void refetch()} />;
  return (
    <Page title={words.title}>
      {!signedIn && <SignInFirst />}
      {signedIn && !view && !error && <Skeleton lines={6} />}
      {signedIn && !view && error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {signedIn && view && (
        <Box className="q-stack">
          <Banner tone="run">{words.notDraft(view.stageWords)}</Banner>
          {view.stage === 'signing'
            ? <Button onPress={() => replace(routes.signers, { id: caseId })}>{words.toSigners}</Button>
            : <Button onPress={() => replace(routes.timeline, { id: caseId })}>{words.toTimeline}</Button>}
          <Button kind="ghost" onPress={() => backTo(routes.tasks, { caseId })}>{words.toTasks}</Button>
        </Box>
      )}
    </Page>
  );
}

function Checking({ view, refresh }: { view: CaseView; refresh(): void }) {
  const words = useWords(checkWording);
  const form = useWords(formWording);
  const people = useWords(peopleWording);
  const own = useWords(entityWording)[entityTypeOf(view.form)];
  const agent = useWords(agentWording);
  const failure = useFailureWords();
  const found = useLookedUp(view.form);
  const caseId = view.id;
  const { me } = useMe();
  const alone = signsAlone(view.form, me);
  const problems = problemsOf(view.findings);
  const signers = signersOf(view.form);
  const send = useWrite('cases.send-for-signing', (next) => {
    keepCase(next);
    if (soleLink(next, me) === '') replace(routes.signers, { id: caseId });
  });
  const unsent = useUnsent(caseId);
  const [sending, setSending] = useState(false);
  /** Documents are made of what the server has: what only this phone holds would be missing in them. */
  const make = async () => {
    setSending(true);
    const isWhole = await sendKept(caseId);
    setSending(false);
    if (isWhole) send.mutate({ params: { caseId }, body: { seenVersion: knownCase(caseId)?.version ?? view.version } });
  };
  const refused = isRefusal(send.error) ? send.error : null;
  const fix = (field: string) => go(sectionRoutes[sectionOfField(field)], { caseId, from: 'check', field });
  const maySend = view.moves.some(({ action }) => action === 'send-for-signing');
  const listed = refused && refused.fields.length > 0 ? refused.fields : problems;

  return (
    <Page
      title={words.title}
      onBack={() => backTo(routes.tasks, { caseId })}
      footNote={alone ? words.sendAloneNote : words.sendNote}
      foot={problems.length > 0
        ? <Button disabled onPress={() => undefined}>{words.sendOff(problems.length)}</Button>
        : !maySend ? <Button disabled onPress={() => undefined}>{agent.notHandedOver}</Button>
        : <Button waiting={sending || send.isPending} disabled={unsent.length > 0} onPress={() => void make()}>{unsent.length > 0 ? words.sendUnsent(unsent.length) : alone ? words.sendAlone : words.send}</Button>}
    >
      <NotSubmitted view={view} />
      {unsent.length > 0 && (
        <Section>
          <Banner tone="warn" announce action={<TextLink strong onPress={() => go(sectionRoutes[unsent[0]!.section], { caseId, from: 'check' })}>{words.unsentLook}</TextLink>}>
            {words.unsent(unsent.length)}
          </Banner>
        </Section>
      )}
      <Headline step={form.step(stepsOf(view.form), stepsOf(view.form))} note={alone ? words.noteAlone : words.note}>{alone ? words.headlineAlone : words.headline}</Headline>
      {send.error && (
        <Banner tone="bad" announce action={
          refused?.code === 'name.taken' ? <TextLink strong onPress={() => fix('name.tradeName')}>{words.nameTaken}</TextLink>
            : refused?.code === 'case.changed-meanwhile' ? <TextLink strong onPress={() => { send.reset(); refresh(); }}>{words.refresh}</TextLink> : undefined
        }>{failure(send.error)}</Banner>
      )}
      {listed.length > 0 && (
        <Box role="alert" className="q-summary">
          <Box as="h2" className="q-summary__title">{words.problems(listed.length)}</Box>
          {listed.map(({ field, words: said }) => <Tap key={`${field} ${said}`} role="link" className="q-summary__item" onPress={() => fix(field)}><Words>{said}</Words></Tap>)}
        </Box>
      )}
      {answeredSections(view, found, { check: words, own, ways: people.ways }).map(({ section, title, answers, problems: wrong, remarks }) => (
        <Section key={section} title={title} end={<TextLink strong label={words.changeOf(title)} onPress={() => go(sectionRoutes[section], { caseId, from: 'check' })}>{words.change}</TextLink>}>
          <Card flush>
            {answers.length === 0 && <Box className="q-answer"><Words className="q-answer__value">{words.none}</Words></Box>}
            {answers.map(({ name, value, field }) => (
              <Box key={field} className="q-answer q-answer--row">
                <Words className="q-answer__name">{name}</Words>
                <Box className="q-grow">{value.split('\n').map((line) => <Words key={line} className="q-answer__value q-num">{line}</Words>)}</Box>
              </Box>
            ))}
            {remarks.map((said) => <Box key={said} className="q-answer"><Box className="q-remark q-remark--flush"><Lamp tone="warn" silent /><Words>{said}</Words></Box></Box>)}
            {wrong.map((said) => <Box key={said} className="q-answer"><Box className="q-field__error q-field__error--flush"><Lamp tone="bad" silent className="q-field__error-lamp" /><Words>{said}</Words></Box></Box>)}
          </Card>
        </Section>
      ))}
      {signers.length > 0 && (
        <Section title={words.signersTitle} end={words.signersNote(signers.length)}>
          <Card flush>{signers.map(({ key, name, posts }) => <Row key={key} title={name || words.none} note={postWords(posts)} />)}</Card>
        </Section>
      )}
      {signers.length > 0 && (
        <Section title={words.papersTitle}>
          <Words className="q-block q-note q-papers-note">{words.papersNote}</Words>
          <Card flush><IdPhotos view={view} /></Card>
        </Section>
      )}
    </Page>
  );
}
