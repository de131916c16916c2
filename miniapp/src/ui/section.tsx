import type { ReactNode } from 'react';
import { classes } from './class-names';
import { Box } from './native/native';

export function Section({ title, end, small, children }: { title?: string; end?: ReactNode; small?: boolean; children: ReactNode }) {
  return (
    <Box as="section" className={classes('q-section', small && 'q-section--small')}>
      {title && (
        <Box className="q-section__head">
          <Box as="h2" className="q-section__title">{title}</Box>
          {end && <Box className="q-section__end">{end}</Box>}
        </Box>
      )}
      {children}
    </Box>
  );
}
