import { PartnersScreen } from '@/features/registration/partners.screen';
import { usePageParams } from '@/platform/page-life';

export default function PartnersPage() {
  const { caseId = '', from = '', field = '' } = usePageParams();
  return <PartnersScreen caseId={caseId} from={from} field={field} />;
}
