import { classes } from './class-names';
import { Words } from './native/native';

const MOST = 99;

/** How many are new; nothing when none is. The ear gets words, unless what it belongs to says them anyway. */
export function CountBadge({ count, corner, heard }: { count: number; corner?: boolean; heard?: string | undefined }) {
  if (count <= 0) return null;
  return (
    <>
      <Words decorative className={classes('q-badge q-num', corner && 'q-badge--corner')}>{count > MOST ? `${MOST}+` : String(count)}</Words>
      {heard && <Words className="q-only-heard">{heard}</Words>}
    </>
  );
}
