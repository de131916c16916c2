import { IdentityScreen } from '@/features/signing/identity.screen';
import { usePageParams } from '@/platform/page-life';

export default function IdentityPage() {
  return <IdentityScreen next={usePageParams().next} />;
}
