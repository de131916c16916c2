import type { Me } from '@qiban/shared';
import { useAnswer } from '@/api/use-answer';
import { useSession } from '@/api/session';

/** Who is signed in; `me` is null for a stranger, and undefined while it is being asked. */
export function useMe(): { signedIn: boolean; me: Me | null | undefined } {
  const signedIn = useSession((state) => state.signedIn);
  const answer = useAnswer('me.show', {}, { enabled: signedIn });
  return { signedIn, me: signedIn ? answer.data : null };
}
