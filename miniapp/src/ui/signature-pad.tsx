import { useWords } from '@/display/words';
import { TextLink } from './button';
import { classes } from './class-names';
import { Box, Words } from './native/native';
import { SignatureSurface } from './native/signature-surface';
import { Section } from './section';
import type { PadSize, Stroke } from './signature-strokes';
import { uiWording } from './wording';

export interface SignaturePadProps {
  title: string;
  strokes: readonly Stroke[];
  onChange(strokes: Stroke[], size: PadSize): void;
  /** Under the line: who signs, masked. */
  owner?: string;
  /** Why it cannot be written in yet, in the place of the hint. */
  locked?: string;
  error?: string | null;
}

/** A box to write one's name in. The strokes are kept as points, so that they can be drawn anew in any size. */
export function SignaturePad({ title, strokes, onChange, owner, locked, error }: SignaturePadProps) {
  const words = useWords(uiWording);
  return (
    <Section title={title} end={strokes.length > 0 ? <TextLink onPress={() => onChange([], { width: 0, height: 0 })}>{words.rewrite}</TextLink> : undefined}>
      <Box className={classes('q-pad', error && 'q-pad--bad', locked && 'q-pad--off')}>
        {strokes.length === 0 && <Box className="q-pad__hint">{locked ?? words.writeHere}</Box>}
        <Box decorative className="q-pad__line" />
        {owner && <Words className="q-pad__owner">{owner}</Words>}
        <SignatureSurface
          label={words.signatureBox}
          strokes={strokes}
          disabled={locked !== undefined}
          onStroke={(stroke, size) => onChange([...strokes, stroke], size)}
        />
      </Box>
      {error && <Box role="alert" className="q-field__error"><Words>{error}</Words></Box>}
    </Section>
  );
}
