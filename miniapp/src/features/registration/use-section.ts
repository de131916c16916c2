import type { CaseView, SectionName } from '@qiban/shared';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { draftOf, knownSection, type SectionValue } from './open-drafts';
import type { SectionDraft } from './section-draft';

/** One section of a case in writing, saved as it is written. */
export function useSection<S extends SectionName>(view: CaseView, section: S): SectionDraft<SectionValue<S>> {
  const [draft] = useState(() => draftOf(view, section));
  useSyncExternalStore(draft.listen, () => draft.revision);
  useEffect(() => draft.follow(knownSection(view, section)), [draft, view, section]);
  useEffect(() => () => { if (draft.isDirty) void draft.flush(); }, [draft]);
  return draft;
}
