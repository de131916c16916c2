import { PermitScreen } from '@/features/permits/permit.screen';
import { usePageParams } from '@/platform/page-life';

export default function PermitPage() {
  return <PermitScreen permitId={usePageParams().id ?? ''} />;
}
