import { classes } from '@/ui/class-names';
import { Icon } from '@/ui/icon';
import { Box, Tap, Words } from '@/ui/native/native';

export interface Chip { value: string; title: string; disabled?: boolean }

/** Ready answers: a tap fills the field. */
export function Chips({ label, chips, chosen, onPress }: { label: string; chips: readonly Chip[]; chosen?: string; onPress(value: string): void }) {
  return (
    <Box role="group" label={label} className="q-chips">
      {chips.map(({ value, title, disabled }) => (
        <Tap key={value} disabled={disabled} className={classes('q-chip', 'q-chip--ready', chosen === value && 'q-chip--on', disabled && 'q-chip--off')} onPress={() => onPress(value)}><Words>{title}</Words></Tap>
      ))}
    </Box>
  );
}

/** One or several of a few short answers in one line, such as the people of the case. */
export function PickChips({ id, label, chips, chosen, several, onChange }: {
  id: string; label: string; chips: readonly Chip[]; chosen: readonly string[]; several?: boolean; onChange(chosen: string[]): void;
}) {
  return (
    <Box id={id} role={several ? 'group' : 'radiogroup'} label={label} className="q-chips">
      {chips.map(({ value, title, disabled }) => {
        const on = chosen.includes(value);
        return (
          <Tap
            key={value} role={several ? 'checkbox' : 'radio'} checked={on} disabled={disabled}
            className={classes('q-chip', on && 'q-chip--on', disabled && 'q-chip--off')}
            onPress={() => onChange(several ? (on ? chosen.filter((other) => other !== value) : [...chosen, value]) : [value])}
          >
            {on && <Icon name="tick" className="q-chip__tick" />}
            <Words>{title}</Words>
          </Tap>
        );
      })}
    </Box>
  );
}
