import { OfficersScreen } from '@/features/registration/officers.screen';
import { usePageParams } from '@/platform/page-life';

export default function OfficersPage() {
  const { caseId = '', from = '', field = '' } = usePageParams();
  return <OfficersScreen caseId={caseId} from={from} field={field} />;
}
