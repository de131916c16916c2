import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Me } from '@qiban/shared';
import { Modal } from 'antd';
import { useEffect, useState } from 'react';
import { ApiFailure, call, whenSessionEnds, wordsOf } from '../../api/client';
import { Failed, Skeleton } from '../../ui/page-states';
import { MeContext } from './session';
import { SignInForm } from './sign-in-form';
import { SignInScreen } from './sign-in.screen';

/**
 * Nothing of the desk is drawn before somebody is signed in. When a session ends in the middle of the work, the page
 * stays as it is, with everything typed, under a dialog that asks to sign in again.
 */
export function SessionGate({ children }: { children: React.ReactNode }) {
  const queries = useQueryClient();
  const me = useQuery({ queryKey: ['me'], queryFn: ({ signal }) => call('me.show', { signal }), staleTime: Infinity });
  const [ended, setEnded] = useState(false);
  const known = me.data ?? null;

  useEffect(() => whenSessionEnds(() => setEnded(true)), []);

  const signedIn = (person: Me) => {
    setEnded(false);
    if (known !== null && known.id !== person.id) {
      // Somebody else sat down: they begin with an empty desk.
      sessionStorage.clear();
      window.location.assign('/desk/');
      return;
    }
    queries.setQueryData(['me'], person);
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
  };

  if (known === null) {
    if (me.isPending) return <Skeleton label="正在打开工作台" rows={[20, 60, 60]} />;
    if (me.error instanceof ApiFailure && !me.error.needsSignIn) return <Failed words={wordsOf(me.error)} onRetry={() => void me.refetch()} retrying={me.isFetching} />;
    return <SignInScreen onSignedIn={signedIn} />;
  }
  return (
    <MeContext.Provider value={known}>
      {children}
      <Modal open={ended} title="登录已过期" footer={null} closable={false} maskClosable={false} keyboard={false} width={420} destroyOnHidden zIndex={2000}>
        <p className="note session-ended">您写的都还在这一页。重新登录后接着办，没送出的决定请再送一次。</p>
        <SignInForm onSignedIn={signedIn} only={known} />
      </Modal>
    </MeContext.Provider>
  );
}
