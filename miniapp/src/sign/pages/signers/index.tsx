import { SignersScreen } from '@/features/signing/signers.screen';
import { usePageParams } from '@/platform/page-life';

export default function SignersPage() {
  return <SignersScreen caseId={usePageParams().id ?? ''} />;
}
