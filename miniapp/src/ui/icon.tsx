import type { CSSProperties } from 'react';
import { classes } from './class-names';
import type { IconName } from './icon-names';
import { Words } from './native/native';

/** A line icon in the colour and size of the text around it. Always decorative: words stand beside it or in the label. */
export function Icon({ name, className, style }: { name: IconName; className?: string; style?: CSSProperties }) {
  return <Words decorative className={classes('q-icon', `q-icon--${name}`, className)} style={style} />;
}
