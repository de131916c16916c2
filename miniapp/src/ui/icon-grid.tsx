import { classes } from './class-names';
import { CountBadge } from './count-badge';
import { Icon } from './icon';
import type { IconName } from './icon-names';
import { Box, Tap, Words } from './native/native';
import type { Badge } from './tab-badges';

export interface GridEntry {
  key: string;
  icon: IconName;
  title: string;
  /** How many are new, and the same for the ear. */
  badge?: Badge;
  onPress(): void;
}

export function IconGrid({ entries, label }: { entries: readonly GridEntry[]; label: string }) {
  return (
    <Box as="nav" label={label} className={classes('q-card q-card--flush q-grid', entries.length % 3 === 0 && 'q-grid--three')}>
      {entries.map((entry) => (
        <Tap key={entry.key} role="link" className="q-grid__item" onPress={entry.onPress}>
          <Words decorative className="q-tile"><Icon name={entry.icon} /></Words>
          <Words>{entry.title}</Words>
          <CountBadge corner count={entry.badge?.count ?? 0} heard={entry.badge?.label} />
        </Tap>
      ))}
    </Box>
  );
}
