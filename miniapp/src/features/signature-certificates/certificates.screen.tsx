import { downloadAddress, type CertificateFile, type OwnCertificate } from '@qiban/shared';
import { useState } from 'react';
import { useSession } from '@/api/session';
import { useAnswer } from '@/api/use-answer';
import { useDisplay } from '@/display/display-settings';
import { momentWords } from '@/display/moments';
import { useWords } from '@/display/words';
import { SignInFirst } from '@/features/accounts/sign-in-first';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigation';
import { openDocument } from '@/platform/open-document';
import { copy } from '@/platform/phone';
import { routes } from '@/routes';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Headline } from '@/ui/headline';
import { Box } from '@/ui/native/native';
import { Page } from '@/ui/page';
import { QrImage } from '@/ui/qr-image';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { Empty, LoadFailed, Skeleton } from '@/ui/waiting';
import { CertificateFacts, Hash, Verdict } from './certificate-facts';
import { certificateWording } from './wording';

const FILES: readonly CertificateFile[] = ['text', 'signature', 'key'];

function One({ certificate }: { certificate: OwnCertificate }) {
  const words = useWords(certificateWording);
  const [said, setSaid] = useState<'copied' | 'notOpened' | null>(null);
  const open = (address: string) => {
    setSaid(null);
    void openDocument(address, words.title).then((opened) => { if (!opened) setSaid('notOpened'); });
  };
  return (
    <Page title={words.title} foot={<Button icon="download" onPress={() => open(downloadAddress('certificates.pdf', { code: certificate.code }))}>{words.download}</Button>}>
      <Box className="q-stack">
        <Headline note={certificate.postWords}>{certificate.companyName}</Headline>
        <Verdict certificate={certificate.public} />
        <Box live="polite">{said && <Banner tone={said === 'copied' ? 'ok' : 'warn'}>{words[said]}</Banner>}</Box>
        <CertificateFacts
          certificate={certificate.public}
          more={[
            { name: words.name, value: certificate.name },
            { name: words.idNumber, value: certificate.maskedId },
            { name: words.reference, value: <Hash>{certificate.verificationReference}</Hash> },
            { name: words.address, value: <Hash>{certificate.address}</Hash> },
            { name: words.packet, value: <Hash>{certificate.packetSha256}</Hash> },
            { name: words.handwriting, value: <Hash>{certificate.handwritingSha256}</Hash> },
          ]}
        />
      </Box>
      <Section title={words.show} small>
        <Card>
          <QrImage text={certificate.publicUrl} label={words.show} />
          <Box className="q-centre q-note">{words.showNote}</Box>
          <Section><Button kind="ghost" icon="link" onPress={() => void copy(certificate.publicUrl).then((done) => { if (done) setSaid('copied'); })}>{words.copy}</Button></Section>
        </Card>
      </Section>
      <Section title={words.independent} small>
        <Card flush>
          {FILES.map((file) => <Row key={file} title={words.files[file]} link onPress={() => open(downloadAddress('certificates.file', { signatureId: certificate.id, file }))} />)}
        </Card>
        <Box className="q-note q-under">{words.independentNote}</Box>
      </Section>
    </Page>
  );
}

function List() {
  const words = useWords(certificateWording);
  const language = useDisplay((state) => state.language);
  const { data, error, refetch } = useAnswer('certificates.mine', {}, { staleTime: 0 });
  return (
    <Page title={words.title}>
      {!data && (error ? <LoadFailed error={error} onRetry={() => void refetch()} /> : <Skeleton lines={4} />)}
      {data && data.items.length > 0 && <Headline>{words.mine}</Headline>}
      {data?.items.length === 0 && <Empty icon="pencil" title={words.none}>{words.noneNote}</Empty>}
      {data && data.items.length > 0 && (
        <Card flush>
          {data.items.map(({ id, companyName, postWords, signedAt, documents }) => (
            <Row key={id} top icon="pencil" title={companyName} note={`${postWords} · ${words.count(documents, momentWords(signedAt, now(), language))}`} onPress={() => go(routes.certificates, { id })} />
          ))}
        </Card>
      )}
    </Page>
  );
}

/** 签署证明 of the signer's own: all of them, or one in full. */
export function CertificatesScreen({ signatureId }: { signatureId?: string }) {
  const words = useWords(certificateWording);
  const signedIn = useSession((state) => state.signedIn);
  const { data, error, refetch } = useAnswer('certificates.show', { params: { signatureId: signatureId ?? '' } }, { enabled: signedIn && signatureId !== undefined, staleTime: 0 });
  if (!signedIn) return <Page title={words.title}><SignInFirst /></Page>;
  if (signatureId === undefined) return <List />;
  if (data) return <One certificate={data} />;
  return <Page title={words.title}>{error ? <LoadFailed error={error} onRetry={() => void refetch()} /> : <Skeleton lines={6} />}</Page>;
}
