import type { SigningView } from '@qiban/shared';
import { useState } from 'react';
import { useWrite } from '@/api/use-write';
import { useWords } from '@/display/words';
import { isRefusal } from '@/platform/api-failure';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { TextArea } from '@/ui/inputs';
import { Section } from '@/ui/section';
import { Sheet } from '@/ui/sheet';
import { useFailureWords } from '@/ui/waiting';
import { signWording } from './sign.wording';

/** Saying no: always possible, never by accident, and never without telling why. */
export function RefuseSheet({ token, open, onClose, onRefused }: { token: string; open: boolean; onClose(): void; onRefused(view: SigningView): void }) {
  const words = useWords(signWording);
  const failure = useFailureWords();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);
  const refuse = useWrite('invitations.refuse', onRefused);
  const field = isRefusal(refuse.error) ? refuse.error.fields.find((each) => each.field === 'reason') : undefined;

  const confirm = () => {
    if (reason.trim().length < 4) return setError(words.reasonShort);
    refuse.mutate({ params: { token }, body: { reason: reason.trim() } });
  };

  return (
    <Sheet
      title={words.refuseTitle}
      open={open}
      onClose={onClose}
      foot={<Button kind="danger" waiting={refuse.isPending} onPress={confirm}>{words.refuseSure}</Button>}
    >
      <Banner tone="warn">{words.refuseNote}</Banner>
      {refuse.error && !field && <Banner tone="bad" announce>{failure(refuse.error)}</Banner>}
      <TextArea
        id="reason"
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        maxLength={200}
        error={error ?? field?.words}
        onChange={(text) => {
          setReason(text);
          setError(null);
        }}
      />
      <Section><Button kind="ghost" onPress={onClose}>{words.back}</Button></Section>
    </Sheet>
  );
}
