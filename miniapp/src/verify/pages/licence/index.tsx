import { VerifyScreen } from '@/features/licences/verify.screen';
import { Frame } from '@/frame';
import { usePageParams } from '@/platform/page-life';

// The package is independent: WeChat opens it without app.js and app.wxss, so the frame comes along.
export default function VerifyPage() {
  // Short, because it is printed in a QR code: /verify?c=…
  const { c: token } = usePageParams();
  return (
    <Frame>
      <VerifyScreen token={token} />
    </Frame>
  );
}
