import { useEffect } from 'react';

/** What the tab of the browser says; a clerk has many open. */
export function usePageTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · 企办工作台`;
  }, [title]);
}
