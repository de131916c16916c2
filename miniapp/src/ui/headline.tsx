import type { ReactNode } from 'react';
import { Box } from './native/native';

/** The page's one question. */
export function Headline({ step, children, note }: { step?: string; children: ReactNode; note?: ReactNode }) {
  return (
    <Box className="q-headline">
      {step && <Box className="q-headline__step">{step}</Box>}
      <Box as="h1" className="q-headline__title">{children}</Box>
      {note && <Box className="q-headline__note">{note}</Box>}
    </Box>
  );
}
