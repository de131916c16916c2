import { useWords } from '@/display/words';
import { classes } from './class-names';
import { Box } from './native/native';
import { uiWording } from './wording';

/** How far a list of tasks is: done, the one at hand, the rest. */
export function Segments({ done, total }: { done: number; total: number }) {
  const words = useWords(uiWording);
  return (
    <Box role="img" label={words.doneOf(done, total)} className="q-segments">
      {Array.from({ length: total }, (_, at) => (
        <Box key={at} className={classes('q-segments__part', at < done && 'q-segments__part--done', at === done && 'q-segments__part--now')} />
      ))}
    </Box>
  );
}
