import type { VerificationBegun } from '@qiban/shared';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '@/api/client';
import { queryClient } from '@/api/query-client';
import { answerKey } from '@/api/use-answer';
import { useWrite } from '@/api/use-write';
import { checkFace } from '@/platform/face-check';

/** The steps of a real-name check: begin, look into the camera, and let the service ask WeChat what came of it. */
export function useIdentityCheck(onPassed: () => void) {
  const [begun, setBegun] = useState<VerificationBegun | null>(null);
  const [elsewhere, setElsewhere] = useState(false);

  const finish = useWrite('me.finish-verification', (me) => {
    queryClient.setQueryData(answerKey('me.show'), me);
    void queryClient.invalidateQueries({ queryKey: ['invitations.landing'] });
    onPassed();
  });
  const settle = (verificationId: string) => finish.mutate({ body: { verificationId } });

  const begin = useWrite('me.begin-verification', (answer) => {
    // Where the service itself is a demonstration, WeChat would know nothing of this check.
    if (answer.simulatorUrl !== null) return setBegun(answer);
    void checkFace(answer.verifyId).then((end) => (end === 'not-here' ? setElsewhere(true) : settle(answer.verificationId)));
  });

  const camera = useMutation({
    mutationFn: async ({ check, outcome }: { check: VerificationBegun; outcome: 'pass' | 'other-person' | 'cancel' }) => {
      await call('demo.look-into-camera', { body: { verifyId: check.verifyId, outcome } });
      return check.verificationId;
    },
    onSuccess: (verificationId) => {
      setBegun(null);
      settle(verificationId);
    },
  });

  return {
    begin: (name: string, idNumber: string) => {
      finish.reset();
      begin.mutate({ body: { name, idNumber } });
    },
    simulated: begun !== null,
    look: (outcome: 'pass' | 'other-person' | 'cancel') => { if (begun) camera.mutate({ check: begun, outcome }); },
    elsewhere,
    beginning: begin.isPending,
    finishing: camera.isPending || finish.isPending,
    error: begin.error ?? camera.error ?? finish.error,
  };
}
