import type { CaseLine } from '@qiban/shared';
import { useState } from 'react';
import { useDisplay } from '@/display/display-settings';
import { useWords } from '@/display/words';
import { SignInFirst } from '@/features/accounts/sign-in-first';
import { useUnread } from '@/features/inbox/use-unread';
import { go } from '@/platform/navigation';
import { routes } from '@/routes';
import { Button } from '@/ui/button';
import { Headline } from '@/ui/headline';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { Empty, LoadFailed, Skeleton } from '@/ui/waiting';
import { CaseCard } from './case-card';
import { isOver, isYourTurn } from './case-lines';
import { useCases } from './use-cases';
import { caseWording } from './wording';

/** Care mode shows three rows and a way to the rest. */
const CARE_ROWS = 3;

function Group({ title, lines }: { title: string; lines: readonly CaseLine[] }) {
  const words = useWords(caseWording);
  const care = useDisplay((state) => state.care);
  const [all, setAll] = useState(false);
  if (lines.length === 0) return null;
  const shown = care && !all ? lines.slice(0, CARE_ROWS) : lines;
  return (
    <Section title={title} small>
      {shown.map((line) => <CaseCard key={line.id} line={line} />)}
      {shown.length < lines.length && <Section><Button kind="ghost" onPress={() => setAll(true)}>{words.showAll(lines.length)}</Button></Section>}
    </Section>
  );
}

export function ProgressScreen() {
  const words = useWords(caseWording);
  const { signedIn, lines, error, retry } = useCases();
  useUnread();
  return (
    <Page title={words.progress} tab="progress">
      <Headline>{words.title}</Headline>
      {!signedIn && <SignInFirst />}
      {signedIn && !lines && !error && <Skeleton lines={4} />}
      {signedIn && !lines && error && <LoadFailed error={error} onRetry={retry} />}
      {signedIn && lines?.length === 0 && (
        <Empty icon="clipboard" title={words.none} action={<Button onPress={() => go(routes.beforeYouStart)}>{words.start}</Button>}>{words.noneNote}</Empty>
      )}
      {signedIn && lines && (
        <>
          <Group title={words.yourTurn} lines={lines.filter((line) => isYourTurn(line))} />
          <Group title={words.withOffice} lines={lines.filter((line) => !isYourTurn(line) && !isOver(line))} />
          <Group title={words.over} lines={lines.filter(isOver)} />
        </>
      )}
    </Page>
  );
}
