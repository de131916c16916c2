import type { ReactNode } from 'react';

export interface ShareTapProps {
  title: string;
  /** The whole address, for the browser's own sharing. */
  address: string;
  className?: string;
  children: ReactNode;
}

/** Opens the phone's own sharing; nothing where the browser has none, for there copying does. */
export function ShareTap({ title, address, className, children }: ShareTapProps) {
  if (typeof navigator.share !== 'function') return null;
  return (
    <button type="button" className={className ? `q-tap ${className}` : 'q-tap'} onClick={() => { navigator.share({ title, url: address }).catch(() => undefined); }}>
      {children}
    </button>
  );
}
