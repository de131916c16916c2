import type { NoticeView } from '@qiban/shared';
import type { Tone } from '@/ui/tone';

export type Told = Exclude<NoticeView['state'], 'none' | 'open'> | 'open' | 'reported';

/** Which of the pages of what has happened is shown; null while nothing has. */
export const toldOf = ({ state, kind }: Pick<NoticeView, 'state' | 'kind'>): Told | null =>
  state === 'none' ? null : state === 'open' && kind === 'report' ? 'reported' : state;

/** What a person is glad of is green; what stands still or was not taken up says so. */
export const toldTone = (told: Told): Tone => (told === 'upheld' || told === 'accepted' || told === 'over' ? 'ok' : told === 'not-accepted' || told === 'lifted' ? 'warn' : 'run');

/** The address in a text, as a page of ours: only links to notices are followed. */
export const noticeIn = (text: string): string | null => /\/notice\?c=([0-9A-Za-z]{16})/.exec(text)?.[1] ?? null;
