import type { ReactNode } from 'react';
import { Box, Words } from './native/native';

export interface Fact {
  name: string;
  value: ReactNode;
}

/** Names and values, as on a summary or a certificate's back. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <Box className="q-card q-card--flush q-facts">
      {facts.map((fact) => (
        <Box key={fact.name} className="q-facts__fact">
          <Words className="q-facts__name">{fact.name}</Words>
          <Box className="q-facts__value">{fact.value}</Box>
        </Box>
      ))}
    </Box>
  );
}
