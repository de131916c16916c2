import { useAnswer } from '@/api/use-answer';
import { useWords } from '@/display/words';
import { go } from '@/platform/navigation';
import { useOnShow, usePageVisible } from '@/platform/page-life';
import { routes } from '@/routes';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Headline } from '@/ui/headline';
import { Lamp } from '@/ui/lamp';
import { Words } from '@/ui/native/native';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { Empty, LoadFailed, Skeleton, useFailureWords } from '@/ui/waiting';
import { ClerkOnly } from './clerk-only';
import { queueTone } from './clerk-view';
import { useTakeNext } from './use-take-next';
import { clerkWording } from './wording';

const LOOK_MS = 10_000;

function Queue() {
  const words = useWords(clerkWording);
  const failure = useFailureWords();
  const visible = usePageVisible();
  const { data: queue, error, refetch } = useAnswer('desk.queue', {}, { every: visible ? LOOK_MS : false, staleTime: 0 });
  const open = (caseId: string) => go(routes.clerkReview, { id: caseId });
  const next = useTakeNext(open);
  useOnShow(() => { if (queue) void refetch(); });

  return (
    <Page title={words.queueTitle} foot={queue && queue.total > 0 ? <Button waiting={next.isPending} onPress={() => next.mutate({})}>{words.takeNext}</Button> : undefined}>
      {!queue && (error ? <LoadFailed error={error} onRetry={() => void refetch()} /> : <Skeleton lines={5} />)}
      {next.error && <Banner tone="warn" announce>{failure(next.error)}</Banner>}
      {queue && <Headline note={words.decided(queue.decidedToday)}>{words.waiting(queue.total)}</Headline>}
      {queue?.total === 0 && <Empty icon="tick" title={words.empty}>{words.emptyNote}</Empty>}
      {queue && queue.lines.length > 0 && (
        <Card flush>
          {queue.lines.map((line) => {
            const day = line.dueOn.slice(5);
            const held = line.lockedByYou ? words.heldByYou : line.lockedBy ? words.heldBy(line.lockedBy) : null;
            return (
              <Row
                key={line.caseId}
                title={line.companyName}
                note={[line.number, words.submission(line.submission), held].filter(Boolean).join(' · ')}
                on={line.lockedByYou}
                end={<><Lamp tone={queueTone(line)} /><Words className="q-num">{line.provisional ? words.provisional(day) : words.due(day)}</Words></>}
                onPress={() => open(line.caseId)}
              />
            );
          })}
        </Card>
      )}
      <Section><Banner tone="idle">{words.atDesk}</Banner></Section>
    </Page>
  );
}

/** What waits for a decision, for a clerk who is not at the desk. */
export function ClerkQueueScreen() {
  const words = useWords(clerkWording);
  return <ClerkOnly title={words.queueTitle}><Queue /></ClerkOnly>;
}
