import { useMemo, type ReactNode } from 'react';
import { classes } from './class-names';
import { Lamp } from './lamp';
import { inGroups } from './licence-code';
import { Box, Words } from './native/native';
import { sealDrawing } from './seal-drawing';
import { DemoMark } from './tag';
import type { Tone } from './tone';
import './licence-card.scss';

export interface LicenceCardProps {
  title: string;
  subtitle: string;
  /** Marked as a demonstration: it has no legal effect. */
  demo: boolean;
  codeName: string;
  code: string;
  rows: readonly { name: string; value: string; strong?: boolean }[];
  authorityName: string;
  seal: { rim: string; line: string };
  day: string;
  /** At the lower left, as a rule a small `QrImage`. */
  corner?: ReactNode;
}

const sides = ['top', 'bottom', 'left', 'right'] as const;

export function LicenceCard({ title, subtitle, demo, codeName, code, rows, authorityName, seal, day, corner }: LicenceCardProps) {
  const sealPicture = useMemo(() => sealDrawing(seal.rim, seal.line), [seal.rim, seal.line]);
  return (
    <Box as="section" label={title} className="q-licence">
      {sides.map((side) => <Box key={side} decorative className={`q-licence__braid q-licence__braid--${side}`} />)}
      {[1, 2, 3, 4].map((at) => <Box key={at} decorative className={`q-licence__corner q-licence__corner--${at}`} />)}
      <Box decorative className="q-licence__frame" />
      <Box decorative className="q-licence__emblem" />
      <Box as="h2" className="q-licence__title">{title}</Box>
      <Box className="q-licence__subtitle"><Words>{subtitle}</Words>{demo && <DemoMark />}</Box>
      <Box className="q-licence__code"><Words>{codeName}</Words><Words className="q-licence__number">{inGroups(code)}</Words></Box>
      {rows.map((row) => (
        <Box key={row.name} className="q-licence__row">
          <Words className="q-licence__name">{row.name}</Words>
          <Words className={classes('q-licence__value', row.strong && 'q-licence__value--strong')}>{row.value}</Words>
        </Box>
      ))}
      <Box className="q-licence__end">
        {corner}
        <Box className="q-licence__authority">
          <Words className="q-licence__authority-name">{authorityName}</Words>
          <Words className="q-licence__day">{day}</Words>
        </Box>
        <Box decorative className="q-licence__seal" style={{ backgroundImage: sealPicture }} />
      </Box>
    </Box>
  );
}

export interface LicenceTileProps {
  title: string;
  name: string;
  code: string;
  demo: boolean;
  tone: Tone;
  words: string;
  action?: ReactNode;
}

/** A licence in a list. */
export function LicenceTile({ title, name, code, demo, tone, words, action }: LicenceTileProps) {
  return (
    <Box as="section" label={`${title} ${name}`} className="q-licence-tile">
      <Box className="q-between"><Words className="q-licence-tile__title">{title}</Words>{demo && <DemoMark />}</Box>
      <Words className="q-licence-tile__name">{name}</Words>
      <Words className="q-licence-tile__note">{inGroups(code)}</Words>
      <Box className="q-licence-tile__end">
        <Box className="q-flex"><Lamp tone={tone} silent /><Words>{words}</Words></Box>
        {action}
      </Box>
    </Box>
  );
}
