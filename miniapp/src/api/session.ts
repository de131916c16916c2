import type { SignedIn } from '@qiban/shared';
import { create } from 'zustand';
import { dropSession, hasSession, keepSession } from '@/platform/session';

interface SessionState {
  signedIn: boolean;
}

/** Whether somebody is signed in on this phone, as far as it knows. Who it is, `me.show` says. */
export const useSession = create<SessionState>(() => ({ signedIn: hasSession() }));

export function beginSession({ token }: Pick<SignedIn, 'token'>): void {
  keepSession(token);
  useSession.setState({ signedIn: true });
}

export function endSession(): void {
  dropSession();
  useSession.setState({ signedIn: false });
}
