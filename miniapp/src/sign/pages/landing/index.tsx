import { SignScreen } from '@/features/signing/sign.screen';
import { usePageParams } from '@/platform/page-life';

export default function SignPage() {
  return <SignScreen token={usePageParams().t ?? ''} />;
}
