import { focusManager, onlineManager } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useSession } from '@/api/session';
import { listenToDrafts, sendKept, unsentSections, type UnsentSection } from './open-drafts';

/** What this phone holds of a case and the service does not. What is being sent at this moment is not spoken of. */
export function useUnsent(caseId: string): readonly UnsentSection[] {
  const signedIn = useSession((state) => state.signedIn);
  const unsent = useSyncExternalStore(listenToDrafts, unsentSections);
  return useMemo(() => (signedIn ? unsent.filter((line) => line.caseId === caseId && line.state !== 'sending') : []), [caseId, signedIn, unsent]);
}

/** Once in the app: what is kept is sent when it starts, when somebody signs in, comes back to the app, or to the network. */
export function useSendKept(): void {
  const signedIn = useSession((state) => state.signedIn);
  useEffect(() => {
    void sendKept();
    const stops = [onlineManager.subscribe((online) => { if (online) void sendKept(); }), focusManager.subscribe((focused) => { if (focused) void sendKept(); })];
    return () => stops.forEach((stop) => stop());
  }, [signedIn]);
}
