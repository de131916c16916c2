import { ShareholdersScreen } from '@/features/registration/shareholders.screen';
import { usePageParams } from '@/platform/page-life';

export default function ShareholdersPage() {
  const { caseId = '', from = '', field = '' } = usePageParams();
  return <ShareholdersScreen caseId={caseId} from={from} field={field} />;
}
