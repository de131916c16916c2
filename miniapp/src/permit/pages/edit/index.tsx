import { PermitEditScreen } from '@/features/permits/permit-edit.screen';
import { usePageParams } from '@/platform/page-life';

export default function PermitEditPage() {
  const { id, renewed } = usePageParams();
  return <PermitEditScreen permitId={id ?? null} renewed={renewed === '1'} />;
}
