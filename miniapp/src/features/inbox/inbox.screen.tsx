import type { InboxMessage } from '@qiban/shared';
import { queryClient } from '@/api/query-client';
import { useSession } from '@/api/session';
import { answerKey, useAnswer } from '@/api/use-answer';
import { useWrite } from '@/api/use-write';
import { useDisplay } from '@/display/display-settings';
import { momentWords } from '@/display/moments';
import { useWords } from '@/display/words';
import { SignInFirst } from '@/features/accounts/sign-in-first';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigation';
import { useOnShow, usePageVisible } from '@/platform/page-life';
import { Card } from '@/ui/card';
import { Headline } from '@/ui/headline';
import { Icon } from '@/ui/icon';
import { Box, Tap, Words } from '@/ui/native/native';
import { Page } from '@/ui/page';
import { Empty, LoadFailed, Skeleton } from '@/ui/waiting';
import { linkTarget } from './link-target';
import { inboxWording } from './wording';

const LOOK_MS = 15_000;

function Message({ message, onOpen }: { message: InboxMessage; onOpen(): void }) {
  const words = useWords(inboxWording);
  const language = useDisplay((state) => state.language);
  return (
    <Tap role="link" className="q-message" onPress={onOpen}>
      {message.read ? <Box decorative className="q-message__dot" /> : <Box role="img" label={words.unread} className="q-message__dot q-message__dot--new" />}
      <Box className="q-grow">
        <Box className="q-between"><Words className={message.read ? 'q-message__title' : 'q-message__title q-strong'}>{message.title}</Words><Words className="q-note q-num">{momentWords(message.at, now(), language)}</Words></Box>
        <Words className="q-block q-sub">{message.text}</Words>
      </Box>
      {linkTarget(message.link) && <Icon name="chevron" className="q-row__chevron" />}
    </Tap>
  );
}

/** What we told this person, newest first. Opening one marks it as read. */
export function InboxScreen() {
  const words = useWords(inboxWording);
  const signedIn = useSession((state) => state.signedIn);
  const visible = usePageVisible();
  const { data, error, refetch } = useAnswer('me.inbox', {}, { enabled: signedIn, every: visible ? LOOK_MS : false, staleTime: 0 });
  const read = useWrite('me.read-message');
  useOnShow(() => { if (data) void refetch(); });

  const open = (message: InboxMessage) => {
    if (!message.read) {
      // Seen here at once; should the service not hear of it, the next look shows it as unread again.
      queryClient.setQueryData<{ items: InboxMessage[] }>(answerKey('me.inbox'), (now) => now && { items: now.items.map((each) => (each.id === message.id ? { ...each, read: true } : each)) });
      read.mutate({ params: { messageId: message.id } });
    }
    const target = linkTarget(message.link);
    if (target) go(target.path, target.query);
  };

  return (
    <Page title={words.title}>
      {!signedIn && <SignInFirst />}
      {signedIn && !data && (error ? <LoadFailed error={error} onRetry={() => void refetch()} /> : <Skeleton lines={5} />)}
      {data?.items.length === 0 && <Empty icon="bell" title={words.none}>{words.noneNote}</Empty>}
      {data && data.items.length > 0 && (
        <>
          <Headline note={words.count(data.items.filter((each) => !each.read).length)}>{words.title}</Headline>
          <Card flush>{data.items.map((message) => <Message key={message.id} message={message} onOpen={() => open(message)} />)}</Card>
        </>
      )}
    </Page>
  );
}
