import { useWords } from '@/display/words';
import { classes } from './class-names';
import { Box } from './native/native';
import type { Tone } from './tone';
import { uiWording } from './wording';

/** State as a shape: circle and tick, triangle, square and cross, half disc, ring. Give `silent` when the word stands beside it. */
export function Lamp({ tone, silent, className }: { tone: Tone; silent?: boolean; className?: string }) {
  const words = useWords(uiWording);
  const name = classes('q-lamp', `q-lamp--${tone}`, className);
  return silent ? <Box decorative className={name} /> : <Box role="img" label={words.lamp[tone]} className={name} />;
}
