import { SealsScreen } from '@/features/seal-orders/seals.screen';
import { usePageParams } from '@/platform/page-life';

export default function SealsPage() {
  return <SealsScreen caseId={usePageParams().case ?? ''} />;
}
