import type { OpenDraft } from './section-draft';

export type SaveLine = 'saved' | 'saving' | 'offline' | 'unreached' | 'unkept' | 'refused' | 'asks' | 'ready' | 'none';

/** What is true of what was typed: on the server, on its way, on this phone only, or not even there. */
export function saveLine({ state, waits, isKept, savedAt }: Pick<OpenDraft, 'state' | 'waits' | 'isKept' | 'savedAt'>, online: boolean): SaveLine {
  if (state === 'clash') return 'asks';
  if (state === 'failed') return !isKept ? 'unkept' : !waits ? 'refused' : online ? 'unreached' : 'offline';
  if (state === 'typing' || state === 'saving') return 'saving';
  if (!online) return 'ready';
  return savedAt === null ? 'none' : 'saved';
}
