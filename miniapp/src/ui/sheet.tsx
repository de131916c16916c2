import type { ReactNode } from 'react';
import { useWords } from '@/display/words';
import { Icon } from './icon';
import { Box, Layer, Tap } from './native/native';
import { uiWording } from './wording';

/** From the foot of the screen, for a choice or a short question. Closed by the cross, the shade, or Escape. */
export function Sheet({ title, open, onClose, foot, children }: { title: string; open: boolean; onClose(): void; foot?: ReactNode; children: ReactNode }) {
  const words = useWords(uiWording);
  if (!open) return null;
  return (
    <Layer label={title} onClose={onClose}>
      <Box className="q-sheet">
        <Box className="q-sheet__head">
          <Box as="h2" className="q-sheet__title">{title}</Box>
          <Tap className="q-sheet__close" label={words.close} onPress={onClose}><Icon name="close" /></Tap>
        </Box>
        <Box className="q-sheet__body">{children}</Box>
        {foot && <Box className="q-sheet__foot">{foot}</Box>}
      </Box>
    </Layer>
  );
}
