import { MandateScreen } from '@/features/agents/mandate.screen';
import { usePageParams } from '@/platform/page-life';

export default function MandatePage() {
  const { id = '' } = usePageParams();
  return <MandateScreen mandateId={id} />;
}
