import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { timeOf } from '@/display/moments';
import { useWords } from '@/display/words';
import { Lamp } from '@/ui/lamp';
import { Box, Words } from '@/ui/native/native';
import { saveLine } from './save-line';
import type { OpenDraft } from './section-draft';
import { formWording } from './wording';

const isOnline = () => onlineManager.isOnline();
const listen = (listener: () => void) => onlineManager.subscribe(listener);

/** Whether what was typed is saved, told in one line that is always in sight. `before` stands in front of it while nothing is wrong. */
export function SaveState({ draft, before = '' }: { draft: OpenDraft; before?: string }) {
  const words = useWords(formWording);
  const line = saveLine(draft, useSyncExternalStore(listen, isOnline));
  const wrong = line !== 'saved' && line !== 'saving' && line !== 'none';
  const said = line === 'none' ? '' : line === 'saved' ? words.savedAt(timeOf(Date.parse(draft.savedAt ?? ''))) : words[line];
  return (
    <Box live="polite" className="q-save-state q-num">
      {wrong && <Lamp tone="warn" silent />}
      <Words>{[wrong ? '' : before, said].filter(Boolean).join(' · ')}</Words>
    </Box>
  );
}
