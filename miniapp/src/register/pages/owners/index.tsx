import { OwnersScreen } from '@/features/registration/owners.screen';
import { usePageParams } from '@/platform/page-life';

export default function OwnersPage() {
  const { caseId = '', from = '', field = '' } = usePageParams();
  return <OwnersScreen caseId={caseId} from={from} field={field} />;
}
