import type { ReactNode } from 'react';
import { Lamp } from './lamp';
import { Box, Words } from './native/native';
import type { Tone } from './tone';

export interface BannerProps {
  tone: Tone;
  /** The first, bold sentence: what happened. */
  title?: string;
  /** What to do, and by when. */
  children?: ReactNode;
  action?: ReactNode;
  /** Read out at once, for what happens while the person is on the page. */
  announce?: boolean;
}

export function Banner({ tone, title, children, action, announce }: BannerProps) {
  return (
    <Box className={`q-banner q-banner--${tone}`} role={announce ? 'alert' : undefined}>
      {/* An idle ring beside a plain remark would look like something to tick. */}
      {tone !== 'idle' && <Lamp tone={tone} silent />}
      <Box className="q-banner__text">
        {title && <Words className="q-banner__title">{title}</Words>}
        {children && <Words>{children}</Words>}
        {action && <Box className="q-banner__action">{action}</Box>}
      </Box>
    </Box>
  );
}
