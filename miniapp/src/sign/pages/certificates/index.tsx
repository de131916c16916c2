import { CertificatesScreen } from '@/features/signature-certificates/certificates.screen';
import { usePageParams } from '@/platform/page-life';

export default function CertificatesPage() {
  return <CertificatesScreen signatureId={usePageParams().id} />;
}
