import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isRefusal } from '@/platform/api-failure';
import { watchConnection } from '@/platform/connection';
import { endSession } from './session';

watchConnection();

/** The service knows this session no longer: pages then show the way to sign in instead of an error. */
const noticeLostSession = (error: unknown): void => {
  if (isRefusal(error) && (error.code === 'session.missing' || error.code === 'session.expired')) endSession();
};

/** A refusal is an answer; only silence is asked again, once. */
const retry = (failures: number, error: unknown): boolean => !isRefusal(error) && failures < 1;

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeLostSession }),
  mutationCache: new MutationCache({ onError: noticeLostSession }),
  defaultOptions: {
    // Offline is an answer at once, with words; waiting silently for the network is not.
    queries: { staleTime: 20_000, retry, retryDelay: 800, networkMode: 'always' },
    mutations: { retry, retryDelay: 800, networkMode: 'always' },
  },
});
