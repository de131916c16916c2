import { CapitalScreen } from '@/features/registration/capital.screen';
import { usePageParams } from '@/platform/page-life';

export default function CapitalPage() {
  const { caseId = '', from = '', field = '' } = usePageParams();
  return <CapitalScreen caseId={caseId} from={from} field={field} />;
}
