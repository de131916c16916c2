import { classes } from './class-names';
import { Words } from './native/native';

/** The first character of a name. By code point: 𠮷 is one character, not two halves. */
export function Avatar({ name, large }: { name: string; large?: boolean }) {
  return <Words decorative className={classes('q-avatar', large && 'q-avatar--large')}>{[...name][0] ?? '—'}</Words>;
}
