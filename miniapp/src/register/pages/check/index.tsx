import { CheckScreen } from '@/features/registration/check.screen';
import { usePageParams } from '@/platform/page-life';

export default function CheckPage() {
  return <CheckScreen caseId={usePageParams().caseId ?? ''} />;
}
