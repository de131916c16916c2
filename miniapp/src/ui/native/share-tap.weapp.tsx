import { Button } from '@tarojs/components';
import type { ReactNode } from 'react';

export interface ShareTapProps {
  title: string;
  /** The whole address, for the browser's own sharing. */
  address: string;
  className?: string;
  children: ReactNode;
}

/** WeChat shares only from its own button; what is shared, the page says (`useShareCard`). */
export function ShareTap({ className, children }: ShareTapProps) {
  return <Button openType="share" className={className ? `q-tap q-share ${className}` : 'q-tap q-share'} hoverClass="q-tap--held">{children}</Button>;
}
