import { useEffect, useRef } from 'react';
import { useWords } from '@/display/words';
import { showField, scrollToTop } from '@/platform/scroll';
import { Box, Tap, Words } from './native/native';
import { uiWording } from './wording';

export interface FieldError {
  /** The id of the control. */
  id: string;
  words: string;
}

/** Everything that is to be corrected, at once and at the top; a tap leads to the field. Nothing when there is nothing. */
export function ErrorSummary({ errors, title }: { errors: readonly FieldError[]; title?: string }) {
  const words = useWords(uiWording);
  const seen = useRef(0);

  useEffect(() => {
    if (errors.length > 0 && seen.current === 0) scrollToTop();
    seen.current = errors.length;
  }, [errors.length]);

  if (errors.length === 0) return null;
  return (
    <Box role="alert" className="q-summary">
      <Box as="h2" className="q-summary__title">{title ?? words.fixCount(errors.length)}</Box>
      {errors.map((error) => (
        <Tap key={`${error.id} ${error.words}`} role="link" className="q-summary__item" onPress={() => showField(error.id)}>
          <Words>{error.words}</Words>
        </Tap>
      ))}
    </Box>
  );
}
