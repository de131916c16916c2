import { useEffect } from 'react';
import { useAnswer } from '@/api/use-answer';
import { useSession } from '@/api/session';
import { useWords } from '@/display/words';
import { useOnShow, usePageVisible } from '@/platform/page-life';
import { useTabBadges } from '@/ui/tab-badges';
import { inboxWording } from './wording';

const LOOK_MS = 60_000;

/** How many messages nobody has opened; shown on the tab behind which they are. */
export function useUnread(): { count: number; label: string } {
  const words = useWords(inboxWording);
  const signedIn = useSession((state) => state.signedIn);
  const visible = usePageVisible();
  const answer = useAnswer('me.inbox', {}, { enabled: signedIn, every: visible ? LOOK_MS : false });
  useOnShow(() => { if (signedIn && answer.isStale) void answer.refetch(); });
  const count = signedIn ? (answer.data?.items.filter(({ read }) => !read).length ?? 0) : 0;
  const label = count === 0 ? '' : words.count(count);
  useEffect(() => useTabBadges.setState({ me: { count, label } }), [count, label]);
  return { count, label };
}
