import { ParentScreen } from '@/features/registration/parent.screen';
import { usePageParams } from '@/platform/page-life';

export default function ParentPage() {
  const { caseId = '', from = '', field = '' } = usePageParams();
  return <ParentScreen caseId={caseId} from={from} field={field} />;
}
