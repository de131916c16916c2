import type { ReactNode } from 'react';
import { classes } from './class-names';
import { Box } from './native/native';

export interface CardProps {
  /** Rows reach the edges. */
  flush?: boolean;
  /** `now`: the card that matters at this moment. `warn`: it is the person's turn. `edge`: the one card of a care page. */
  kind?: 'plain' | 'now' | 'warn' | 'edge';
  label?: string;
  className?: string;
  children: ReactNode;
}

export function Card({ flush, kind = 'plain', label, className, children }: CardProps) {
  return (
    <Box as="section" label={label} className={classes('q-card', flush && 'q-card--flush', kind !== 'plain' && `q-card--${kind}`, className)}>
      {children}
    </Box>
  );
}
