import type { ReactNode } from 'react';
import { classes } from './class-names';
import { Icon } from './icon';
import type { IconName } from './icon-names';
import { Box, Tap, Words } from './native/native';
import { Tag } from './tag';
import type { Tone } from './tone';

export interface RowProps {
  title: ReactNode;
  note?: ReactNode;
  start?: ReactNode;
  icon?: IconName;
  end?: ReactNode;
  /** Without it the row is plain text. */
  onPress?(): void;
  label?: string;
  link?: boolean;
  strong?: boolean;
  off?: boolean;
  on?: boolean;
  /** Content of several lines stands at the top instead of the middle. */
  top?: boolean;
}

export function Row({ title, note, start, icon, end, onPress, label, link, strong, off, on, top }: RowProps) {
  const inside = (
    <>
      {icon && <Words decorative className="q-tile"><Icon name={icon} /></Words>}
      {start}
      <Box className="q-row__text">
        <Words className={classes('q-row__title', link && 'q-row__title--link', strong && 'q-row__title--strong', off && 'q-row__title--off')}>{title}</Words>
        {note && <Words className="q-row__note">{note}</Words>}
      </Box>
      {end !== undefined && <Box className="q-row__end">{end}</Box>}
      {onPress && <Icon name="chevron" className="q-row__chevron" />}
    </>
  );
  const name = classes('q-row', on && 'q-row--on', top && 'q-row--top');
  return onPress ? <Tap role="link" label={label} className={name} onPress={onPress}>{inside}</Tap> : <Box className={name}>{inside}</Box>;
}

export type TaskRowState = 'not-started' | 'in-progress' | 'problem' | 'done' | 'cannot-start';

const tones: Partial<Record<TaskRowState, Tone>> = { 'in-progress': 'run', problem: 'bad' };

/** One task of a list. What cannot be started is plain text, not a link that refuses; what is done stays quiet. */
export function TaskRow({ title, state, words, note, onPress }: { title: string; state: TaskRowState; words: string; note?: string; onPress?(): void }) {
  const tone = tones[state];
  const open = state !== 'cannot-start' && onPress !== undefined;
  return (
    <Row
      title={title}
      note={note}
      link={open}
      off={!open && state === 'cannot-start'}
      end={tone ? <Tag tone={tone}>{words}</Tag> : words}
      onPress={open ? onPress : undefined}
    />
  );
}
