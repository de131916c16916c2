import { DomicileScreen } from '@/features/registration/domicile.screen';
import { usePageParams } from '@/platform/page-life';

export default function DomicilePage() {
  const { caseId = '', from = '', field = '' } = usePageParams();
  return <DomicileScreen caseId={caseId} from={from} field={field} />;
}
