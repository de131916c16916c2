import type { CaseView, SignerView } from '@qiban/shared';
import { useState } from 'react';
import { useWrite } from '@/api/use-write';
import { useDisplay } from '@/display/display-settings';
import { momentWords } from '@/display/moments';
import { useWords } from '@/display/words';
import { now } from '@/platform/clock';
import { target } from '@/platform/device';
import { copy } from '@/platform/phone';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { Box, Words } from '@/ui/native/native';
import { ShareTap } from '@/ui/native/share-tap';
import { QrImage } from '@/ui/qr-image';
import { Section } from '@/ui/section';
import { Sheet } from '@/ui/sheet';
import { useFailureWords } from '@/ui/waiting';
import { signersWording } from './signers.wording';
import { VoidedCard } from './voided-card';

/** One person's link: to send, to scan at the same table, or to make anew. */
export function LinkSheet({ caseId, signer, onClose, onResent, onSubstitute }: { caseId: string; signer: SignerView | null; onClose(): void; onResent(view: CaseView): void; onSubstitute(): void }) {
  const words = useWords(signersWording);
  const failure = useFailureWords();
  const language = useDisplay((state) => state.language);
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const resend = useWrite('cases.resend-invitation', (view) => {
    setCopied(null);
    onResent(view);
  });
  if (signer === null) return null;
  const { link } = signer;
  const close = () => {
    setCopied(null);
    resend.reset();
    onClose();
  };

  return (
    <Sheet title={words.linkTitle(signer.name)} open onClose={close}>
      {signer.state === 'refused' && <Banner tone="bad" title={words.refused(signer.name)}>{words.refusedNote(signer.refusedReason ?? '')}</Banner>}
      {signer.voided && <VoidedCard voided={signer.voided} />}
      <Box className="q-sub">{words.linkNote(signer.name, signer.maskedId)}</Box>
      <Box className="q-note">{words.toSignList(signer.documents.filter(({ signed }) => !signed).map(({ title }) => title))}</Box>
      {resend.isSuccess && <Section><Banner tone="ok" announce>{words.resent}</Banner></Section>}
      {resend.error && <Section><Banner tone="bad" announce>{failure(resend.error)}</Banner></Section>}
      {link === null ? <Section><Banner tone="warn">{words.expired}</Banner></Section> : (
        <>
          <Box className="q-address" role="note" label={words.link}>{link}</Box>
          <Box className="q-stack">
            <Button icon="link" onPress={() => { void copy(link).then((done) => setCopied(done ? 'yes' : 'no')); }}>{words.copy}</Button>
            <Box live="polite">
              {copied === 'yes' && <Banner tone="ok">{words.copied}</Banner>}
              {copied === 'no' && <Banner tone="warn">{words.copyFailed}</Banner>}
            </Box>
            <ShareTap title={words.shareCard} address={link} className="q-button q-button--ghost"><Icon name="share" className="q-button__icon" /><Words>{target === 'weapp' ? words.share : words.shareH5}</Words></ShareTap>
          </Box>
          <Section title={words.qr} small><QrImage text={link} label={words.qr} /></Section>
          <Box className="q-note q-centre">{signer.expiresAt && words.expires(momentWords(signer.expiresAt, now(), language))}</Box>
        </>
      )}
      <Section>
        <Button kind={link === null ? 'primary' : 'quiet'} icon="refresh" waiting={resend.isPending} onPress={() => resend.mutate({ params: { caseId, personKey: signer.personKey } })}>{words.resend}</Button>
        <Box className="q-note q-centre">{words.resendNote}</Box>
      </Section>
      <Section>
        <Button kind={signer.state === 'refused' ? 'ghost' : 'quiet'} icon="people" onPress={onSubstitute}>{words.substitute}</Button>
        <Box className="q-note q-centre">{words.substituteHint}</Box>
      </Section>
    </Sheet>
  );
}
