import type { CaseView, SectionName } from '@qiban/shared';
import { createContext, useContext, useState, type ReactNode } from 'react';
import { useWords } from '@/display/words';
import { Banner } from '@/ui/banner';
import { TextLink } from '@/ui/button';
import { Locked } from '@/ui/native/native';
import { correctionWording } from './correction.wording';
import { asksForField, asksForSection, isCorrecting } from './corrections';
import type { OpenDraft } from './section-draft';
import type { Checks } from './use-checks';

/** Whether a field of the open page may only be read; null where nothing is being mended. */
const FieldLock = createContext<((path: string) => boolean) | null>(null);

export interface SectionLock {
  /** Nothing on this page was asked for, and nobody has opened it. */
  readonly all: boolean;
  readonly some: boolean;
  readonly isLocked: ((path: string) => boolean) | null;
  open(): void;
}

/** While a returned case is mended, only what was asked for is open; the rest is read-only until the applicant asks for it, or a rule finds fault there. */
export function useSectionLock(view: CaseView, section: SectionName, draft: OpenDraft, checks: Checks): SectionLock {
  const correcting = isCorrecting(view);
  // Something is written here already that was not sent: it must not be locked away.
  const [opened, setOpened] = useState(draft.isDirty || checks.hard.length > 0);
  const locks = correcting && !opened;
  const all = locks && !asksForSection(view.defects, section);
  const isLocked = (path: string) => locks && !asksForField(view.defects, path) && !checks.hard.some(({ field }) => field === path);
  return { all, some: locks && !all, isLocked: correcting ? isLocked : null, open: () => setOpened(true) };
}

/** The fields of a page under its lock. */
export function LockedFields({ lock, children }: { lock: SectionLock; children: ReactNode }) {
  const words = useWords(correctionWording);
  if (lock.isLocked === null) return <>{children}</>;
  return (
    <>
      {lock.all && <Banner tone="idle" title={words.lockedTitle} action={<TextLink strong onPress={lock.open}>{words.unlock}</TextLink>}>{words.lockedNote}</Banner>}
      {lock.some && <Banner tone="idle" action={<TextLink onPress={lock.open}>{words.unlockOthers}</TextLink>}>{words.othersLocked}</Banner>}
      <FieldLock.Provider value={lock.isLocked}><Locked locked={lock.all}>{children}</Locked></FieldLock.Provider>
    </>
  );
}

/** One field under the lock of its page. */
export function LockedField({ path, children }: { path: string; children: ReactNode }) {
  const isLocked = useContext(FieldLock);
  return isLocked === null ? <>{children}</> : <Locked locked={isLocked(path)}>{children}</Locked>;
}
