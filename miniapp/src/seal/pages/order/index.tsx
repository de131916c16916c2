import { SealOrderScreen } from '@/features/seal-orders/seal-order.screen';
import { usePageParams } from '@/platform/page-life';

export default function SealOrderPage() {
  return <SealOrderScreen caseId={usePageParams().case ?? ''} />;
}
