import type { ReactNode } from 'react';
import { Box, Words } from '@/ui/native/native';

/** A question answered by chips, such as who holds a post. */
export function Post({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    <Box className="q-field">
      <Box className="q-field__label">{label}</Box>
      {hint && <Words className="q-field__hint">{hint}</Words>}
      {children}
    </Box>
  );
}
