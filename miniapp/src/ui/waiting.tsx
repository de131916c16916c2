import type { ReactNode } from 'react';
import { useWords } from '@/display/words';
import { isRefusal, isUnreachable } from '@/platform/api-failure';
import { Button } from './button';
import { Icon } from './icon';
import type { IconName } from './icon-names';
import { Box, Words } from './native/native';
import { uiWording } from './wording';

/** The shape of what is coming, while it is coming. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const words = useWords(uiWording);
  return (
    <Box className="q-card" role="status" label={words.loading}>
      {Array.from({ length: lines }, (_, at) => (
        <Box key={at} className="q-skeleton" style={{ width: at === lines - 1 && lines > 1 ? '55%' : '100%' }} />
      ))}
    </Box>
  );
}

/** Nothing here yet, why, and what to do about it. */
export function Empty({ icon, title, children, action }: { icon: IconName; title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <Box className="q-empty">
      <Words decorative className="q-empty__icon"><Icon name={icon} /></Words>
      <Words className="q-empty__title">{title}</Words>
      {children && <Words>{children}</Words>}
      {action}
    </Box>
  );
}

/** The words for a failed request: the service's own when it refused, ours when there was no answer. */
export function useFailureWords(): (error: unknown) => string {
  const words = useWords(uiWording);
  return (error) => {
    if (isRefusal(error)) return error.words;
    if (!isUnreachable(error)) return words.nonsense;
    return { offline: words.offline, timeout: words.slow, nonsense: words.nonsense }[error.cause];
  };
}

export function LoadFailed({ error, onRetry }: { error: unknown; onRetry(): void }) {
  const words = useWords(uiWording);
  const failure = useFailureWords();
  return (
    <Box className="q-empty" role="alert">
      <Words decorative className="q-empty__icon"><Icon name="refresh" /></Words>
      <Words>{failure(error)}</Words>
      <Button kind="ghost" onPress={onRetry}>{words.retry}</Button>
    </Box>
  );
}
