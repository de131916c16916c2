import { classes } from './class-names';
import { Lamp } from './lamp';
import { Box, Words } from './native/native';
import type { Tone } from './tone';

export interface SumPart {
  key: string;
  name: string;
  percent: number;
}

export interface SumBarProps {
  parts: readonly SumPart[];
  heading: string;
  aside?: string;
  /** What is missing or too much, and what to do; `tone` says which. */
  words?: string;
  tone?: Extract<Tone, 'ok' | 'warn' | 'bad'>;
}

const rounded = (percent: number): string => `${Math.round(percent * 100) / 100}%`;

/** Parts of a whole: a segment each in its own colour, the gap hatched, too much edged in danger. */
export function SumBar({ parts, heading, aside, words, tone = 'warn' }: SumBarProps) {
  const total = parts.reduce((sum, part) => sum + part.percent, 0);
  // Over the whole, the parts share the width of the bar instead of running out of it.
  const scale = total > 100 ? 100 / total : 1;
  const label = parts.map((part) => `${part.name} ${rounded(part.percent)}`).join('，');
  return (
    <Box className="q-card q-card--now q-sum">
      <Box className="q-sum__head">
        <Words className="q-sum__total">{heading}</Words>
        {aside && <Words className="q-sum__aside">{aside}</Words>}
      </Box>
      <Box role="img" label={label} className={classes('q-sum__bar', total > 100.0001 && 'q-sum__bar--over')}>
        {parts.map((part, at) => (
          <Box key={part.key} className={`q-sum__part q-sum__part--${at % 5}`} style={{ width: `${part.percent * scale}%` }}>
            {part.percent * scale >= 12 ? rounded(part.percent) : ''}
          </Box>
        ))}
        {total < 99.9999 && <Box className="q-sum__part q-sum__part--gap" style={{ width: `${100 - total}%` }} />}
      </Box>
      {words && (
        <Box live="polite" className={`q-sum__words q-sum__words--${tone}`}>
          <Lamp tone={tone} silent />
          <Words>{words}</Words>
        </Box>
      )}
    </Box>
  );
}

/** The colour that stands for a part, beside its name. */
export function Swatch({ at }: { at: number }) {
  return <Words decorative className={`q-swatch q-swatch--${at % 5}`} />;
}
