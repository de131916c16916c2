import type { ReactNode } from 'react';
import { useWords } from '@/display/words';
import { classes } from './class-names';
import { Lamp } from './lamp';
import { Box, Words } from './native/native';
import { uiWording } from './wording';

export interface FieldProps {
  id: string;
  label: string;
  /** For the eye, where the label must say more to the ear: “比例” beside a name that stands above it. */
  caption?: string;
  hint?: string;
  error?: string | null;
  optional?: boolean;
  /** A small label above a small box, as in a pair of fields inside a card. */
  light?: boolean;
}

export const hintId = (id: string): string => `${id}-hint`;
export const errorId = (id: string): string => `${id}-error`;

/** What a control inside the field is described by, for the screen reader. */
export const describedBy = ({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>): string | undefined =>
  classes(hint && hintId(id), error && errorId(id)) || undefined;

/** Label above, hint under it, error below the control. The example is the hint, never the placeholder. */
export function Field({ id, label, caption, hint, error, optional, light, children }: FieldProps & { children: ReactNode }) {
  const words = useWords(uiWording);
  return (
    <Box className="q-field">
      <Box className={classes('q-field__label', light && 'q-field__label--light')}>
        {caption ?? label}
        {optional && <Words className="q-field__optional">{words.optional}</Words>}
      </Box>
      {hint && <Words id={hintId(id)} className="q-field__hint">{hint}</Words>}
      {children}
      {error && (
        <Box id={errorId(id)} role="alert" className="q-field__error">
          <Lamp tone="bad" silent className="q-field__error-lamp" />
          <Words>{error}</Words>
        </Box>
      )}
    </Box>
  );
}
