import { useSession } from '@/api/session';
import { useAnswer } from '@/api/use-answer';
import { useOnShow } from '@/platform/page-life';

/** My cases; asked again each time the page comes to the front, for others may have signed meanwhile. */
export function useCases() {
  const signedIn = useSession((state) => state.signedIn);
  const answer = useAnswer('cases.list', {}, { enabled: signedIn });
  useOnShow(() => { if (signedIn && answer.isStale) void answer.refetch(); });
  return { signedIn, lines: answer.data?.items, error: answer.error, retry: () => void answer.refetch() };
}
