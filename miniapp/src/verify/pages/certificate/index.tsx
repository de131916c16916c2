import { CheckSignatureScreen } from '@/features/signature-certificates/check-signature.screen';
import { Frame } from '@/frame';
import { usePageParams } from '@/platform/page-life';

// The package is independent: WeChat opens it without app.js and app.wxss, so the frame comes along.
export default function CertificatePage() {
  // Taken up before the frame, as the licence's page does: /certificate?c=…
  const { c: code = '' } = usePageParams();
  return (
    <Frame>
      <CheckSignatureScreen code={code} />
    </Frame>
  );
}
