import type { DemoPerson, SignedIn } from '@qiban/shared';
import { useMutation } from '@tanstack/react-query';
import { call } from '@/api/client';
import { queryClient } from '@/api/query-client';
import { beginSession } from '@/api/session';
import { answerKey, useAnswer } from '@/api/use-answer';
import { useWrite } from '@/api/use-write';
import { wechatCode } from '@/platform/login';
import { back, openAddress } from '@/platform/navigation';

/** Signing in by WeChat or on the demo panel; afterwards the page one came from. */
export function useSignIn(next: string | undefined) {
  const arrive = (signedIn: SignedIn) => {
    // What the cache holds belongs to whoever was here before.
    queryClient.clear();
    beginSession(signedIn);
    queryClient.setQueryData(answerKey('me.show'), signedIn.me);
    if (next) openAddress(next);
    else back();
  };

  const people = useAnswer('demo.people', {}, { staleTime: Infinity });
  const demo = useWrite('demo.sign-in', arrive);
  const wechat = useMutation({
    mutationFn: async () => {
      const code = await wechatCode();
      return code === null ? null : call('sessions.wechat', { body: { code } });
    },
    onSuccess: (signedIn) => { if (signedIn) arrive(signedIn); },
  });

  return {
    people: people.data?.items ?? [],
    peopleAreLoading: people.isLoading,
    enterAs: (person: DemoPerson) => demo.mutate({ body: { person: person.key } }),
    entering: demo.isPending ? demo.variables.body.person : null,
    withWechat: () => wechat.mutate(),
    waiting: wechat.isPending,
    wechatFailed: wechat.isSuccess && wechat.data === null,
    error: demo.error ?? wechat.error,
  };
}
