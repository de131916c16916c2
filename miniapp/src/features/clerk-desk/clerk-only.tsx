import type { ReactNode } from 'react';
import { useWords } from '@/display/words';
import { SignInFirst } from '@/features/accounts/sign-in-first';
import { useMe } from '@/features/accounts/use-me';
import { Page } from '@/ui/page';
import { Empty, Skeleton } from '@/ui/waiting';
import { clerkWording } from './wording';

/** The service refuses everybody else anyway; this says so before it has to. */
export function ClerkOnly({ title, children }: { title: string; children: ReactNode }) {
  const words = useWords(clerkWording);
  const { signedIn, me } = useMe();
  if (!signedIn) return <Page title={title}><SignInFirst /></Page>;
  if (me === undefined || me === null) return <Page title={title}><Skeleton lines={5} /></Page>;
  const clerk = me.roles.includes('clerk') || me.roles.includes('reviewer');
  return clerk ? <>{children}</> : <Page title={title}><Empty icon="lock" title={words.notStaff}>{words.notStaffNote}</Empty></Page>;
}
