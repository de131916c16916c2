import { OperatorScreen } from '@/features/registration/operator.screen';
import { usePageParams } from '@/platform/page-life';

export default function OperatorPage() {
  const { caseId = '', from = '', field = '' } = usePageParams();
  return <OperatorScreen caseId={caseId} from={from} field={field} />;
}
