import type { CaseView } from '@qiban/shared';
import { useState } from 'react';
import { useWrite } from '@/api/use-write';
import { useWords } from '@/display/words';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { TextArea } from '@/ui/inputs';
import { Box, Words } from '@/ui/native/native';
import { Sheet } from '@/ui/sheet';
import { useFailureWords } from '@/ui/waiting';
import { keepCase } from './case-answer';
import { tasksWording } from './tasks.wording';

const MOST = 200;

/** Gives the case up, with a reason: it cannot be taken back. */
export function WithdrawSheet({ view, onClose }: { view: CaseView; onClose(): void }) {
  const words = useWords(tasksWording);
  const failure = useFailureWords();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const withdraw = useWrite('cases.withdraw', (next) => {
    keepCase(next);
    onClose();
  });
  const send = () => {
    setAsked(true);
    if (reason.trim() !== '') withdraw.mutate({ params: { caseId: view.id }, body: { seenVersion: view.version, reason: reason.trim() } });
  };
  return (
    <Sheet
      title={words.withdrawTitle} open onClose={onClose}
      foot={
        <Box className="q-two">
          <Box className="q-two__narrow"><Button kind="ghost" onPress={onClose}>{words.keep}</Button></Box>
          <Box className="q-two__wide"><Button kind="danger" waiting={withdraw.isPending} onPress={send}>{words.withdrawYes}</Button></Box>
        </Box>
      }
    >
      {withdraw.error && <Banner tone="bad" announce>{failure(withdraw.error)}</Banner>}
      <Words className="q-block q-sub">{words.withdrawNote}</Words>
      <Box className="q-under"><TextArea id="withdraw-reason" label={words.reason} hint={words.reasonHint} maxLength={MOST} value={reason} error={asked && reason.trim() === '' ? words.reasonMissing : null} onChange={setReason} /></Box>
    </Sheet>
  );
}
