import { InvestorScreen } from '@/features/registration/investor.screen';
import { usePageParams } from '@/platform/page-life';

export default function InvestorPage() {
  const { caseId = '', from = '', field = '' } = usePageParams();
  return <InvestorScreen caseId={caseId} from={from} field={field} />;
}
