import { useQueryClient } from '@tanstack/react-query';
import type { Me } from '@qiban/shared';
import { createContext, useCallback, useContext } from 'react';
import { call } from '../../api/client';

export const MeContext = createContext<Me | null>(null);

export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === null) throw new Error('nobody is signed in here');
  return me;
}

/** Leaves nothing of this person behind in the browser: neither what was read nor what was being written. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(async () => {
    await call('sessions.end');
    sessionStorage.clear();
    queries.clear();
    window.location.assign('/desk/');
  }, [queries]);
}
