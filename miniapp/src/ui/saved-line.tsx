import { useWords } from '@/display/words';
import { classes } from './class-names';
import { Box } from './native/native';
import { uiWording } from './wording';

export type SaveState = 'saving' | 'saved' | 'failed' | 'nothing';

/** “14:03 已保存”: says in passing that nothing gets lost. `time` is HH:MM. */
export function SavedLine({ state, time }: { state: SaveState; time?: string }) {
  const words = useWords(uiWording);
  const text = { saving: words.saving, saved: words.saved(time ?? ''), failed: words.notSaved, nothing: '' }[state];
  return <Box live="polite" className={classes('q-saved', state === 'failed' && 'q-saved--bad')}>{text}</Box>;
}
