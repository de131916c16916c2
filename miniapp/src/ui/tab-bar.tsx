import { useDisplay } from '@/display/display-settings';
import { useWords } from '@/display/words';
import { go } from '@/platform/navigation';
import { classes } from './class-names';
import { CountBadge } from './count-badge';
import { Icon } from './icon';
import type { IconName } from './icon-names';
import { Box, Tap, Words } from './native/native';
import { useTabBadges } from './tab-badges';
import { uiWording } from './wording';

export type TabName = 'home' | 'services' | 'progress' | 'me';

const tabs: readonly { name: TabName; icon: IconName; path: string; care: boolean }[] = [
  { name: 'home', icon: 'home', path: '/pages/home/index', care: true },
  // Care mode shows fewer things: what is under services is reached from home.
  { name: 'services', icon: 'grid', path: '/pages/services/index', care: false },
  { name: 'progress', icon: 'clipboard', path: '/pages/progress/index', care: true },
  { name: 'me', icon: 'person', path: '/pages/me/index', care: true },
];

/** Drawn by us on both targets: the platform's own bar neither grows nor loses a tab in care mode, and says nothing to a screen reader. */
export function TabBar({ current }: { current: TabName }) {
  const words = useWords(uiWording);
  const care = useDisplay((state) => state.care);
  const badges = useTabBadges();
  return (
    <Box as="nav" label={words.mainMenu} className="q-tabs">
      {tabs.filter((tab) => !care || tab.care).map((tab) => (
        <Tap
          key={tab.name}
          role="link"
          current={tab.name === current}
          className={classes('q-tabs__tab', tab.name === current && 'q-tabs__tab--on')}
          onPress={() => { if (tab.name !== current) go(tab.path); }}
        >
          <Icon name={tab.icon} className="q-tabs__icon" />
          <Words>{words[tab.name]}</Words>
          <CountBadge corner count={badges[tab.name]?.count ?? 0} heard={badges[tab.name]?.label} />
        </Tap>
      ))}
    </Box>
  );
}
