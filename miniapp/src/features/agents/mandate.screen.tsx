import type { MandateView } from '@qiban/shared';
import { mandateStateWords, permissionTitles } from '@qiban/shared/agents/wording';
import { useState } from 'react';
import { queryClient } from '@/api/query-client';
import { useSession } from '@/api/session';
import { answerKey, useAnswer } from '@/api/use-answer';
import { useWrite } from '@/api/use-write';
import { useDisplay } from '@/display/display-settings';
import { dayWords } from '@/display/moments';
import { useWords } from '@/display/words';
import { SignInFirst } from '@/features/accounts/sign-in-first';
import { DocumentPaper } from '@/features/signing/document-paper';
import { isRefusal } from '@/platform/api-failure';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigation';
import { routes } from '@/routes';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { Facts } from '@/ui/facts';
import { Headline } from '@/ui/headline';
import { TextArea } from '@/ui/inputs';
import { Box } from '@/ui/native/native';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { Sheet } from '@/ui/sheet';
import { LoadFailed, Skeleton, useFailureWords } from '@/ui/waiting';
import { mandateTone } from './mandate-tone';
import { agentWording } from './wording';

function keep(view: MandateView): void {
  queryClient.setQueryData(answerKey('mandates.show', { params: { mandateId: view.id } }), view);
  for (const name of ['mandates.list', 'cases.list', 'cases.show']) void queryClient.invalidateQueries({ queryKey: [name] });
}

/** One mandate with its text: the agent accepts or declines it here, the client takes it back. */
export function MandateScreen({ mandateId }: { mandateId: string }) {
  const words = useWords(agentWording);
  const signedIn = useSession((state) => state.signedIn);
  const { data: view, error, refetch } = useAnswer('mandates.show', { params: { mandateId } }, { enabled: signedIn && mandateId !== '', staleTime: 0 });
  if (signedIn && view) return <Shown view={view} />;
  return (
    <Page title={words.mandate}>
      {!signedIn && <SignInFirst />}
      {signedIn && !error && <Skeleton lines={6} />}
      {signedIn && error && <LoadFailed error={error} onRetry={() => void refetch()} />}
    </Page>
  );
}

function Shown({ view }: { view: MandateView }) {
  const words = useWords(agentWording);
  const failure = useFailureWords();
  const language = useDisplay((state) => state.language);
  const [declining, setDeclining] = useState(false);
  const params = { mandateId: view.id };
  const accept = useWrite('mandates.accept', keep);
  const revoke = useWrite('mandates.revoke', keep);
  const error = accept.error ?? revoke.error;
  const open = view.state === 'offered' || view.state === 'live';
  const foot = view.youAre === 'client'
    ? open && <Button kind="danger" waiting={revoke.isPending} onPress={() => revoke.mutate({ params })}>{words.revoke}</Button>
    : view.state === 'offered'
      ? <Box className="q-two"><Box className="q-two__narrow"><Button kind="ghost" onPress={() => setDeclining(true)}>{words.decline}</Button></Box><Box className="q-two__wide"><Button waiting={accept.isPending} onPress={() => accept.mutate({ params })}>{words.accept}</Button></Box></Box>
      : view.state === 'live' && <Button onPress={() => go(routes.tasks, { caseId: view.caseId })}>{words.openCase}</Button>;
  return (
    <Page title={words.mandate} foot={foot || undefined}>
      <Headline>{view.companyName || words.unnamed}</Headline>
      {error && <Banner tone="bad" announce>{failure(error)}</Banner>}
      <Banner tone={mandateTone[view.state]} title={mandateStateWords[view.state]}>{view.declinedReason ? words.declined(view.declinedReason) : undefined}</Banner>
      <Section>
        <Facts
          facts={[
            { name: words.from, value: view.clientName },
            { name: words.to, value: `${view.agentName}（${view.agencyName}）` },
            { name: words.case, value: view.stageWords },
            { name: words.powers, value: view.permissions.map((each) => permissionTitles[each]).join('、') },
            { name: words.term, value: words.until(dayWords(view.endsOn, now(), language)) },
          ]}
        />
      </Section>
      <Section><DocumentPaper title={view.text.title} paragraphs={view.text.paragraphs} /></Section>
      {declining && <DeclineSheet view={view} onClose={() => setDeclining(false)} />}
    </Page>
  );
}

function DeclineSheet({ view, onClose }: { view: MandateView; onClose(): void }) {
  const words = useWords(agentWording);
  const failure = useFailureWords();
  const [reason, setReason] = useState('');
  const [short, setShort] = useState<string | null>(null);
  const decline = useWrite('mandates.decline', (next) => {
    keep(next);
    onClose();
  });
  const field = isRefusal(decline.error) ? decline.error.fields.find((each) => each.field === 'reason') : undefined;
  const confirm = () => {
    if (reason.trim().length < 4) return setShort(words.reasonShort);
    decline.mutate({ params: { mandateId: view.id }, body: { reason: reason.trim() } });
  };
  return (
    <Sheet title={words.declineTitle} open onClose={onClose} foot={<Button kind="danger" waiting={decline.isPending} onPress={confirm}>{words.declineSure}</Button>}>
      {decline.error && !field && <Banner tone="bad" announce>{failure(decline.error)}</Banner>}
      <TextArea id="reason" label={words.reason} hint={words.reasonHint} value={reason} maxLength={200} error={short ?? field?.words} onChange={(text) => { setReason(text); setShort(null); }} />
      <Section><Button kind="ghost" onPress={onClose}>{words.keep}</Button></Section>
    </Sheet>
  );
}
