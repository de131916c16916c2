import { downloadAddress, type LicenceView } from '@qiban/shared';
import { licenceRows } from '@qiban/shared/licences/licence-face';
import { useState } from 'react';
import { useSession } from '@/api/session';
import { useAnswer } from '@/api/use-answer';
import { useDisplay } from '@/display/display-settings';
import { momentWords } from '@/display/moments';
import { useWords } from '@/display/words';
import { SignInFirst } from '@/features/accounts/sign-in-first';
import { now } from '@/platform/clock';
import { isRefusal } from '@/platform/api-failure';
import { go } from '@/platform/navigation';
import { openDocument } from '@/platform/open-document';
import { copy } from '@/platform/phone';
import { routes } from '@/routes';
import { Banner } from '@/ui/banner';
import { Button, TextLink } from '@/ui/button';
import { Icon } from '@/ui/icon';
import type { IconName } from '@/ui/icon-names';
import { Lamp } from '@/ui/lamp';
import { LicenceCard } from '@/ui/licence-card';
import { inGroups } from '@/ui/licence-code';
import { Box, Tap, Words } from '@/ui/native/native';
import { Page } from '@/ui/page';
import { QrImage } from '@/ui/qr-image';
import { Section } from '@/ui/section';
import { Sheet } from '@/ui/sheet';
import { Empty, LoadFailed, Skeleton } from '@/ui/waiting';
import { longDay, sealRim, statusNow, statusTone, verificationCode } from './licence-face';
import { walletWording } from './wording';

/** What the register says now, asked anew each time the licence is looked at. */
function StatusLine({ licence }: { licence: LicenceView }) {
  const words = useWords(walletWording);
  const language = useDisplay((state) => state.language);
  const { data: checked, error, refetch } = useAnswer('licences.verify', { params: { token: verificationCode(licence.verificationUrl) } }, { staleTime: 0 });
  const status = statusNow(licence, checked);
  return (
    <Box className="q-status" live="polite">
      <Lamp tone={checked ? statusTone(status) : error ? 'warn' : 'run'} silent />
      <Words className={`q-grow q-status__words q-status__words--${checked ? statusTone(status) : 'idle'}`}>
        {checked ? words.checked(words.statuses[status], momentWords(checked.checkedAt, now(), language)) : error ? words.notChecked : words.checking}
      </Words>
      <TextLink onPress={() => void refetch()}>{words.checkAgain}</TextLink>
    </Box>
  );
}

function Act({ icon, children, onPress }: { icon: IconName; children: string; onPress(): void }) {
  return <Tap className="q-acts__act" onPress={onPress}><Icon name={icon} className="q-acts__icon" /><Words>{children}</Words></Tap>;
}

function Licence({ licence, present }: { licence: LicenceView; present: boolean }) {
  const words = useWords(walletWording);
  const [presenting, setPresenting] = useState(present);
  const [said, setSaid] = useState<'copied' | 'copyFailed' | 'notOpened' | null>(null);
  const day = longDay(licence.issuedOn);
  const download = () => {
    setSaid(null);
    void openDocument(downloadAddress('licences.pdf', { licenceId: licence.id }), words.kind).then((opened) => { if (!opened) setSaid('notOpened'); });
  };
  return (
    <Page
      title={words.licence}
      bar="sea"
      hero={<Box className="q-licence-ground" />}
      foot={(
        <>
          <Box className="q-acts">
            <Act icon="download" onPress={download}>{words.download}</Act>
            <Act icon="link" onPress={() => { void copy(licence.verificationUrl).then((done) => setSaid(done ? 'copied' : 'copyFailed')); }}>{words.copyLink}</Act>
            <Act icon="stamp" onPress={() => go(routes.seals, { case: licence.caseId })}>{words.seals}</Act>
          </Box>
          <Button icon="scan" onPress={() => setPresenting(true)}>{words.showToScan}</Button>
        </>
      )}
    >
      <Box className="q-licence-stand">
        <LicenceCard
          title={words.kind}
          subtitle={words.subtitle}
          demo={licence.demo}
          codeName={words.codeName}
          code={licence.creditCode}
          rows={licenceRows(licence).map(({ label, value }) => ({ name: label, value, strong: label === '名称' }))}
          authorityName={words.authority}
          seal={{ rim: sealRim(licence.authority), line: words.sealLine }}
          day={day}
          corner={<QrImage small text={licence.verificationUrl} label={words.qr} />}
        />
      </Box>
      <StatusLine licence={licence} />
      <Box className="q-note">{words.approvedBy(licence.approvedBy, day)}</Box>
      <Box live="polite">{said && <Banner tone={said === 'copied' ? 'ok' : 'warn'}>{words[said]}</Banner>}</Box>
      <Sheet title={words.presentTitle} open={presenting} onClose={() => setPresenting(false)}>
        <Box className="q-centre q-present__name">{licence.companyName}</Box>
        <Box className="q-centre q-num q-sub">{inGroups(licence.creditCode)}</Box>
        <Section><QrImage text={licence.verificationUrl} label={words.qr} /></Section>
        <Box className="q-centre q-note">{words.presentNote}</Box>
      </Sheet>
    </Page>
  );
}

/** One's own licence, large, as on paper. */
export function LicenceScreen({ licenceId, present }: { licenceId: string; present: boolean }) {
  const words = useWords(walletWording);
  const signedIn = useSession((state) => state.signedIn);
  const { data: licence, error, refetch } = useAnswer('licences.show', { params: { licenceId } }, { enabled: signedIn && licenceId !== '' });
  if (licence) return <Licence licence={licence} present={present} />;
  const missing = licenceId === '' || (isRefusal(error) && error.status === 404);
  return (
    <Page title={words.licence}>
      {!signedIn && <SignInFirst />}
      {signedIn && missing && <Empty icon="certificate" title={words.notFound} action={<Button kind="ghost" onPress={() => go(routes.verify)}>{words.verify}</Button>}>{words.notFoundNote}</Empty>}
      {signedIn && !missing && (error ? <LoadFailed error={error} onRetry={() => void refetch()} /> : <Skeleton lines={8} />)}
    </Page>
  );
}
