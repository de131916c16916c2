import type { CaseView, MandateSummary, MandateView } from '@qiban/shared';
import { permissionTitles } from '@qiban/shared/agents/wording';
import { useState } from 'react';
import { queryClient } from '@/api/query-client';
import { useSession } from '@/api/session';
import { answerKey, useAnswer } from '@/api/use-answer';
import { useWrite } from '@/api/use-write';
import { useDisplay } from '@/display/display-settings';
import { dayWords } from '@/display/moments';
import { useWords } from '@/display/words';
import { SignInFirst } from '@/features/accounts/sign-in-first';
import { now } from '@/platform/clock';
import { backTo, go } from '@/platform/navigation';
import { useOnShow } from '@/platform/page-life';
import { scrollToTop } from '@/platform/scroll';
import { routes } from '@/routes';
import { Avatar } from '@/ui/avatar';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Headline } from '@/ui/headline';
import { Box } from '@/ui/native/native';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { LoadFailed, Skeleton, useFailureWords } from '@/ui/waiting';
import { GiveMandate } from './give-mandate';
import { agentWording } from './wording';

/** What was handed over of a case, everywhere the case is shown. */
function keepMandate(given: MandateView): void {
  const summary: MandateSummary | null = given.state === 'offered' || given.state === 'live' ? given : null;
  queryClient.setQueryData<CaseView>(answerKey('cases.show', { params: { caseId: given.caseId } }), (view) => view && { ...view, mandate: summary });
  void queryClient.invalidateQueries({ queryKey: ['cases.show'] });
  void queryClient.invalidateQueries({ queryKey: ['mandates.list'] });
}

/** 请人帮我办: to whom the draft is handed over, and the one tap that takes it back. */
export function AgentScreen({ caseId }: { caseId: string }) {
  const words = useWords(agentWording);
  const signedIn = useSession((state) => state.signedIn);
  const { data: view, error, refetch } = useAnswer('cases.show', { params: { caseId } }, { enabled: signedIn && caseId !== '', staleTime: 0 });
  const [revoked, setRevoked] = useState(false);
  useOnShow(() => { if (signedIn && view) void refetch(); });
  const given = (next: MandateView) => {
    setRevoked(false);
    keepMandate(next);
    scrollToTop();
  };
  if (signedIn && view?.youAreApplicant && view.mandate !== null) return <Given view={view} mandate={view.mandate} onRevoked={(next) => { keepMandate(next); setRevoked(true); }} />;
  if (signedIn && view?.youAreApplicant && revoked) return <Revoked caseId={caseId} onAgain={() => setRevoked(false)} />;
  if (signedIn && view?.youAreApplicant) return <GiveMandate view={view} onGiven={given} />;
  return (
    <Page title={words.title}>
      {!signedIn && <SignInFirst />}
      {signedIn && !view && !error && <Skeleton lines={5} />}
      {signedIn && !view && error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {signedIn && view && <Banner tone="idle">{words.notHandedOver}</Banner>}
    </Page>
  );
}

function Given({ view, mandate, onRevoked }: { view: CaseView; mandate: MandateSummary; onRevoked(next: MandateView): void }) {
  const words = useWords(agentWording);
  const failure = useFailureWords();
  const language = useDisplay((state) => state.language);
  const revoke = useWrite('mandates.revoke', onRevoked);
  const { agentName, agencyName, agentNumber, permissions, endsOn, state } = mandate;
  return (
    <Page title={words.title} foot={<Button kind="danger" waiting={revoke.isPending} onPress={() => revoke.mutate({ params: { mandateId: mandate.id } })}>{words.revoke}</Button>} footNote={words.revokeNote}>
      <Headline>{state === 'live' ? words.live(agentName) : words.offered(agentName)}</Headline>
      {revoke.error && <Banner tone="bad" announce>{failure(revoke.error)}</Banner>}
      <Banner tone={state === 'live' ? 'ok' : 'run'}>{state === 'live' ? words.liveNote(permissions.map((each) => permissionTitles[each]).join('、'), dayWords(endsOn, now(), language)) : words.offeredNote}</Banner>
      <Section>
        <Card flush>
          <Row start={<Avatar name={agentName} />} title={agentName} note={words.line(agencyName, agentNumber)} />
          <Row icon="paper" title={words.readText} onPress={() => go(routes.mandate, { id: mandate.id })} />
        </Card>
      </Section>
      <Section><Button kind="ghost" onPress={() => backTo(routes.tasks, { caseId: view.id })}>{words.toTasks}</Button></Section>
    </Page>
  );
}

function Revoked({ caseId, onAgain }: { caseId: string; onAgain(): void }) {
  const words = useWords(agentWording);
  return (
    <Page title={words.title} foot={<Button onPress={() => backTo(routes.tasks, { caseId })}>{words.toTasks}</Button>}>
      <Banner tone="ok" announce>{words.revoked}</Banner>
      <Box className="q-centre"><Button kind="quiet" onPress={onAgain}>{words.again}</Button></Box>
    </Page>
  );
}
