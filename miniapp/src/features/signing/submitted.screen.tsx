import { useSession } from '@/api/session';
import { useAnswer } from '@/api/use-answer';
import { useDisplay } from '@/display/display-settings';
import { dayWords } from '@/display/moments';
import { useWords } from '@/display/words';
import { SignInFirst } from '@/features/accounts/sign-in-first';
import { now } from '@/platform/clock';
import { homePage, replace } from '@/platform/navigation';
import { routes } from '@/routes';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { Headline } from '@/ui/headline';
import { Lamp } from '@/ui/lamp';
import { Box, Words } from '@/ui/native/native';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { Steps } from '@/ui/steps';
import { LoadFailed, Skeleton } from '@/ui/waiting';
import { Decided, WhyAPerson } from './decided';
import { signersWording } from './signers.wording';

/** Handed in: the number to quote, the day to expect an answer, and what follows. */
export function SubmittedScreen({ caseId }: { caseId: string }) {
  const words = useWords(signersWording);
  const language = useDisplay((state) => state.language);
  const signedIn = useSession((state) => state.signedIn);
  const { data: view, error, refetch } = useAnswer('cases.show', { params: { caseId } }, { enabled: signedIn && caseId !== '' });
  if (!signedIn) return <Page title={words.submitted}><SignInFirst /></Page>;
  if (!view) return <Page title={words.submitted}>{error ? <LoadFailed error={error} onRetry={() => void refetch()} /> : <Skeleton lines={5} />}</Page>;

  if (view.licence && view.machineReview?.outcome === 'approved') return <Decided view={view} licence={view.licence} review={view.machineReview} />;
  const due = view.clock ? words[view.clock.provisional ? 'dueAbout' : 'dueNote'](dayWords(view.clock.dueOn, now(), language)) : '';
  return (
    <Page title={words.submitted} onBack={() => replace(homePage)} foot={<Button onPress={() => replace(routes.timeline, { id: caseId })}>{words.toTimeline}</Button>}>
      <Box className="q-done" role="status">
        <Lamp tone="ok" silent className="q-done__lamp" />
        <Headline note={view.companyName}>{words.submittedTitle}</Headline>
      </Box>
      <Facts facts={[{ name: words.number, value: <Words className="q-num q-strong">{view.number}</Words> }, { name: words.due, value: <Words className="q-strong">{due}</Words> }]} />
      <WhyAPerson review={view.machineReview} />
      <Section title={words.next}>
        <Card><Steps label={words.next} steps={words.nextSteps} /></Card>
        <Section><Banner tone="run">{words.nextNote}</Banner></Section>
        <Box className="q-note">{words.basis}</Box>
      </Section>
      <Section><Button kind="quiet" onPress={() => replace(homePage)}>{words.home}</Button></Section>
    </Page>
  );
}
