import type { SigningView } from '@qiban/shared';
import { useState } from 'react';
import { queryClient } from '@/api/query-client';
import { answerKey, useAnswer } from '@/api/use-answer';
import { useSession } from '@/api/session';
import { useWords } from '@/display/words';
import { usePageVisible, useOnShow } from '@/platform/page-life';
import { Page } from '@/ui/page';
import { LoadFailed, Skeleton } from '@/ui/waiting';
import { landingPage, SignedBefore } from './sign-landing';
import { SignDocuments } from './sign-documents';
import { SignDone } from './sign-done';
import { signWording } from './sign.wording';

/** Often enough to see a partner sign or the documents change under one's eyes. */
const LOOK_MS = 10_000;

function Documents({ token, onVoid, onRefused }: { token: string; onVoid(): void; onRefused(view: SigningView): void }) {
  const words = useWords(signWording);
  const visible = usePageVisible();
  const { data: view, error, refetch } = useAnswer('invitations.show', { params: { token } }, { every: visible ? LOOK_MS : false });
  const { data: own } = useAnswer('cases.show', { params: { caseId: view?.caseId ?? '' } }, { enabled: view !== undefined });
  useOnShow(() => { if (view) void refetch(); });

  if (!view && error) return <Page title={words.title}><LoadFailed error={error} onRetry={onVoid} /></Page>;
  if (!view) return <Page title={words.title}><Skeleton lines={6} /></Page>;
  if (view.you.state === 'signed') return <SignDone view={view} token={token} youAreApplicant={own?.youAreApplicant ?? false} />;
  return (
    <SignDocuments
      view={view}
      token={token}
      applicantCase={own?.youAreApplicant ? own : null}
      gone={error !== null}
      onSigned={(next) => queryClient.setQueryData(answerKey('invitations.show', { params: { token } }), next)}
      onRefused={onRefused}
      onSeeNew={onVoid}
    />
  );
}

/** Where a signing link leads. */
export function SignScreen({ token }: { token: string }) {
  const words = useWords(signWording);
  const signedIn = useSession((state) => state.signedIn);
  const { data: landing, error, refetch } = useAnswer('invitations.landing', { params: { token } }, { staleTime: 0 });
  // Whoever said no may look at the documents again, and sign after all.
  const [again, setAgain] = useState(false);
  useOnShow(() => { if (landing) void refetch(); });

  if (!landing && error) return <Page title={words.title}><LoadFailed error={error} onRetry={() => void refetch()} /></Page>;
  if (!landing) return <Page title={words.title}><Skeleton lines={5} /></Page>;
  const before = landingPage(landing, token, again ? undefined : () => setAgain(true));
  if (before) return before;
  // A stranger may learn that this link has been used, and nothing more.
  if (!signedIn) return <SignedBefore landing={landing} />;
  const refused = () => {
    setAgain(false);
    void refetch();
  };
  return <Documents token={token} onRefused={refused} onVoid={() => { queryClient.removeQueries({ queryKey: answerKey('invitations.show', { params: { token } }) }); void refetch(); }} />;
}
