import type { ApplicationForm, CaseView, PartialForm, SectionName } from '@qiban/shared';
import { call } from '@/api/client';
import { endSession, useSession } from '@/api/session';
import { ActKey } from '@/api/use-write';
import { isRefusal } from '@/platform/api-failure';
import { keepCase, keepSaved, knownCase } from './case-answer';
import { DraftOutbox } from './draft-outbox';
import { keepDraft, keptDraft, keptLines } from './kept-drafts';
import { SectionDraft, type Known } from './section-draft';

export type SectionValue<S extends SectionName> = Partial<ApplicationForm[S]>;

/** Drafts live longer than their pages: leaving a page must not cut off what is still being saved. */
const drafts = new Map<string, SectionDraft<object>>();
const listeners = new Set<() => void>();
let unsent: readonly UnsentSection[] | null = null;
const tell = (): void => {
  unsent = null;
  for (const listener of [...listeners]) listener();
};

useSession.subscribe(({ signedIn }) => {
  if (signedIn) return;
  drafts.clear();
  tell();
});

export const listenToDrafts = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const keyOf = (caseId: string, section: SectionName) => `${caseId} ${section}`;

export const knownSection = <S extends SectionName>(view: CaseView, section: S): Known<SectionValue<S>> =>
  ({ value: view.form[section] as SectionValue<S>, version: view.sectionVersions[section], savedAt: view.sectionVersions[section] > 0 ? view.savedAt : null });

async function readCase(caseId: string): Promise<CaseView> {
  const view = await call('cases.show', { params: { caseId } });
  keepCase(view);
  return view;
}

export function draftOf<S extends SectionName>(view: CaseView, section: S): SectionDraft<SectionValue<S>> {
  const key = keyOf(view.id, section);
  const known = drafts.get(key) as SectionDraft<SectionValue<S>> | undefined;
  if (known !== undefined) return known;
  const act = new ActKey();
  const start = knownSection(view, section);
  const draft = new SectionDraft<SectionValue<S>>({
    async save(changed, seenVersion) {
      const input = { params: { caseId: view.id }, body: { section, value: changed, seenVersion } };
      try {
        const saved = await call('cases.save-section', { ...input, key: act.of(input) });
        act.settle(null);
        keepSaved(view.id, section, changed, saved);
        return saved;
      } catch (error) {
        act.settle(error);
        if (isRefusal(error) && error.status === 401) endSession();
        throw error;
      }
    },
    load: async () => knownSection(await readCase(view.id), section),
    keep: (kept) => keepDraft(view.id, section, kept),
    unreached: () => outbox.later(),
  }, start, keptDraft(view.id, section, start.value));
  draft.listen(tell);
  drafts.set(key, draft as unknown as SectionDraft<object>);
  return draft;
}

const outbox = new DraftOutbox({
  lines: keptLines,
  async draft({ caseId, section }) {
    const open = drafts.get(keyOf(caseId, section));
    if (open !== undefined) return open;
    try {
      const view = knownCase(caseId) ?? (await readCase(caseId));
      return view.stage === 'draft' && view.youMayFillIn ? draftOf(view, section) : null;
    } catch (error) {
      // Another account's case, or one that is gone: not to be sent, and not for this person to see.
      if (isRefusal(error)) return null;
      throw error;
    }
  },
});

/** Sends what this phone holds, until it is sent or nobody answers. False: of this case something is left. */
export async function sendKept(caseId?: string): Promise<boolean> {
  if (useSession.getState().signedIn && keptLines().length > 0) await outbox.send();
  tell();
  return !keptLines().some((line) => line.caseId === caseId);
}

/** `sending`: under way, or about to be; `waits`: nobody answered; `asks`: the person must choose; `refused`: the service said no. */
export interface UnsentSection { caseId: string; section: SectionName; since: number; state: 'sending' | 'waits' | 'asks' | 'refused' }

/** The same list until something about it may have changed. */
export const unsentSections = (): readonly UnsentSection[] =>
  (unsent ??= keptLines().map((line) => {
    const draft = drafts.get(keyOf(line.caseId, line.section));
    const state = draft?.state === 'clash' ? 'asks' : draft?.state !== 'failed' ? 'sending' : draft.waits ? 'waits' : 'refused';
    return { ...line, state };
  }));

/** The form as this phone knows it: what was typed on pages other than this one counts, also before it is saved. */
export function typedForm(view: CaseView, section: SectionName): PartialForm {
  const form: Record<string, unknown> = { ...view.form };
  for (const other of Object.keys(view.form) as SectionName[]) {
    const draft = other === section ? undefined : drafts.get(keyOf(view.id, other));
    if (draft?.isDirty) form[other] = draft.value;
  }
  return form as unknown as PartialForm;
}
