import { downloadAddress } from '@qiban/shared';
import { useState } from 'react';
import { useAnswer } from '@/api/use-answer';
import { useWords } from '@/display/words';
import { openDocument } from '@/platform/open-document';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { Box } from '@/ui/native/native';
import { Page } from '@/ui/page';
import { LoadFailed, Skeleton } from '@/ui/waiting';
import { CertificateFacts, Privacy, Verdict } from './certificate-facts';
import { certificateWording } from './wording';

/** Behind the code on a certificate: for anybody, without signing in. */
export function CheckSignatureScreen({ code }: { code: string }) {
  const words = useWords(certificateWording);
  const [blocked, setBlocked] = useState(false);
  const { data: certificate, error, refetch } = useAnswer('certificates.verify', { params: { code: code === '' ? 'unknown' : code } }, { staleTime: 0 });
  const download = () => void openDocument(downloadAddress('certificates.pdf', { code }), words.title).then((opened) => setBlocked(!opened));
  return (
    <Page title={words.check} foot={certificate?.found ? <Button kind="ghost" icon="download" onPress={download}>{words.download}</Button> : undefined}>
      {!certificate && !error && <Skeleton lines={6} />}
      {!certificate && error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {certificate?.found === false && <Banner tone="bad" title={words.notFound} announce>{words.notFoundNote}</Banner>}
      {certificate?.found && (
        <Box className="q-stack">
          <Verdict certificate={certificate} />
          {blocked && <Banner tone="warn" announce>{words.notOpened}</Banner>}
          <CertificateFacts certificate={certificate} />
          {certificate.demo && <Banner tone="idle">{words.demo}</Banner>}
        </Box>
      )}
      <Privacy />
    </Page>
  );
}
