import { useEffect, useMemo, type ReactNode } from 'react';
import { useDisplay } from '@/display/display-settings';
import { useWords } from '@/display/words';
import { barSpace, setDocumentTitle } from '@/platform/device';
import { back } from '@/platform/navigation';
import { classes } from './class-names';
import { Icon } from './icon';
import { Box, Tap, Words } from './native/native';
import { TabBar, type TabName } from './tab-bar';
import { uiWording } from './wording';

export interface PageProps {
  /** Stands in the bar, and in the browser's title. */
  title: string;
  /** Instead of the back arrow and the title, at the left of the bar. */
  brand?: ReactNode;
  /** At the right of the bar; covered by WeChat's capsule on the phone, so only for what is also elsewhere. */
  end?: ReactNode;
  bar?: 'surface' | 'paper' | 'sea';
  /** Drawn under the bar from edge to edge, on the sea. */
  hero?: ReactNode;
  /** False on a tab page; a function when going back needs care. */
  onBack?: false | (() => void);
  tab?: TabName;
  /** The one main action, kept in reach of the thumb. */
  foot?: ReactNode;
  footNote?: ReactNode;
  children: ReactNode;
}

/** The frame of every page: bar, content, action at the foot, tabs. Care mode begins here. */
export function Page({ title, brand, end, bar = 'surface', hero, onBack, tab, foot, footNote, children }: PageProps) {
  const care = useDisplay((state) => state.care);
  const words = useWords(uiWording);
  const space = useMemo(barSpace, []);
  const hasBack = onBack !== false && tab === undefined;

  useEffect(() => setDocumentTitle(title), [title]);

  return (
    <Box className={classes('q-page', care && 'q-care')}>
      <Box as="header" className={classes('q-bar', `q-bar--${bar}`)} style={space.status > 0 ? { paddingTop: `${space.status}px` } : undefined}>
        <Box className="q-bar__line" style={space.line === null ? undefined : { minHeight: `${space.line}px`, height: `${space.line}px` }}>
          {hasBack && (
            <Tap className="q-bar__back" label={words.back} onPress={onBack || back}>
              <Icon name="back" />
            </Tap>
          )}
          {brand ? <Box className="q-bar__start">{brand}</Box> : <Words className="q-bar__title">{title}</Words>}
          {end && <Box className="q-bar__end" style={{ right: `${space.capsule + 8}px` }}>{end}</Box>}
        </Box>
      </Box>
      {hero && <Box className={classes('q-hero', 'q-waves')}>{hero}</Box>}
      <Box as="main" className="q-body">{children}</Box>
      {(foot || footNote) && (
        <Box as="footer" className="q-foot">
          {footNote && <Box className="q-foot__note">{footNote}</Box>}
          {foot}
        </Box>
      )}
      {tab && <TabBar current={tab} />}
    </Box>
  );
}
