import type { ReactNode } from 'react';
import { classes } from './class-names';
import { Lamp } from './lamp';
import { Box, Words } from './native/native';
import type { Tone } from './tone';

export interface MatterLine {
  key: string;
  tone: Tone;
  title: string;
  /** Who has it. */
  note?: ReactNode;
  /** Where it stands and when it ends. */
  state: string;
  /** Fractions of the axis. */
  bar?: { from: number; to: number };
}

export interface MatterLinesProps {
  /** Days of the axis, left to right. */
  days: readonly { key: string; words: string; now?: boolean }[];
  /** Where the present stands on the axis, as a fraction. */
  now: number | null;
  lines: readonly MatterLine[];
}

const percent = (fraction: number): string => `${Math.min(100, Math.max(0, fraction * 100))}%`;

/** Things done side by side by several hands, on one calendar. In care mode the calendar goes and the sentences stay. */
export function MatterLines({ days, now, lines }: MatterLinesProps) {
  return (
    <Box className="q-card q-card--flush q-matters">
      {days.length > 0 && (
        <Box decorative className="q-matters__axis">
          {days.map((day) => (
            <Words key={day.key} className={classes('q-matters__day', day.now && 'q-matters__day--now')}>{day.words}</Words>
          ))}
        </Box>
      )}
      <Box as="ol">
        {lines.map((line) => (
          <Box as="li" key={line.key} className="q-matter">
            <Lamp tone={line.tone} className="q-matter__lamp" />
            <Box className="q-matter__main">
              <Box className="q-matter__head">
                <Words className="q-matter__title">{line.title}</Words>
                <Words className={`q-matter__state q-matter__state--${line.tone}`}>{line.state}</Words>
              </Box>
              {line.note && <Box className="q-matter__note">{line.note}</Box>}
              {line.bar && (
                <Box decorative className="q-matter__track">
                  <Box className={`q-matter__bar q-matter__bar--${line.tone}`} style={{ left: percent(line.bar.from), width: percent(line.bar.to - line.bar.from) }} />
                  {now !== null && <Box className="q-matter__now" style={{ left: percent(now) }} />}
                </Box>
              )}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
