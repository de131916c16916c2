import { classes } from './class-names';
import { Box, Tap, Words } from './native/native';

/** Takes effect at once; for what must be handed in, use `Tick`. */
export function Switch({ label, note, on, onChange, disabled }: { label: string; note?: string; on: boolean; onChange(on: boolean): void; disabled?: boolean }) {
  return (
    <Tap role="switch" checked={on} disabled={disabled} className="q-row" onPress={() => onChange(!on)}>
      <Box className="q-row__text">
        <Words className="q-row__title">{label}</Words>
        {note && <Words className="q-row__note">{note}</Words>}
      </Box>
      <Box decorative className={classes('q-switch', on && 'q-switch--on')}><Box className="q-switch__knob" /></Box>
    </Tap>
  );
}
