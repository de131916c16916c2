import type { MandateView } from '@qiban/shared';
import { mandateStateWords, permissionTitles } from '@qiban/shared/agents/wording';
import { useSession } from '@/api/session';
import { useAnswer } from '@/api/use-answer';
import { useDisplay } from '@/display/display-settings';
import { dayWords } from '@/display/moments';
import { useWords } from '@/display/words';
import { SignInFirst } from '@/features/accounts/sign-in-first';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigation';
import { useOnShow } from '@/platform/page-life';
import { routes } from '@/routes';
import { Card } from '@/ui/card';
import { Headline } from '@/ui/headline';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { Empty, LoadFailed, Skeleton } from '@/ui/waiting';
import { agentWording } from './wording';

/** The heading says how the first two groups stand; what is over ended in one of several ways. */
function Group({ title, mandates, said }: { title: string; mandates: readonly MandateView[]; said?: boolean }) {
  const words = useWords(agentWording);
  const language = useDisplay((state) => state.language);
  if (mandates.length === 0) return null;
  return (
    <Section title={title} small>
      <Card flush>
        {mandates.map((each) => (
          <Row
            key={each.id} title={each.companyName || words.unnamed} top
            note={`${said ? `${mandateStateWords[each.state]} · ` : ''}${words.client(each.clientName)} · ${each.permissions.map((permission) => permissionTitles[permission]).join('、')} · ${words.until(dayWords(each.endsOn, now(), language))}`}
            onPress={() => go(routes.mandate, { id: each.id })}
          />
        ))}
      </Card>
    </Section>
  );
}

/** The agent's own list: what waits for a decision, what is in hand, what is over. */
export function MandatesScreen() {
  const words = useWords(agentWording);
  const signedIn = useSession((state) => state.signedIn);
  const { data, error, refetch } = useAnswer('mandates.list', {}, { enabled: signedIn, staleTime: 0 });
  useOnShow(() => { if (signedIn && data) void refetch(); });
  const received = data?.items.filter(({ youAre }) => youAre === 'agent');
  const among = (...states: MandateView['state'][]) => (received ?? []).filter(({ state }) => states.includes(state));
  return (
    <Page title={words.listTitle}>
      <Headline note={words.listNote}>{words.listHeadline}</Headline>
      {!signedIn && <SignInFirst />}
      {signedIn && !received && !error && <Skeleton lines={4} />}
      {signedIn && !received && error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {received?.length === 0 && <Empty icon="clipboard" title={words.none}>{words.noneNote}</Empty>}
      <Group title={words.offeredGroup} mandates={among('offered')} />
      <Group title={words.liveGroup} mandates={among('live')} />
      <Group said title={words.overGroup} mandates={among('declined', 'revoked', 'expired')} />
    </Page>
  );
}
