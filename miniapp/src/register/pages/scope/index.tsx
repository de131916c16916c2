import { ScopeScreen } from '@/features/registration/scope.screen';
import { usePageParams } from '@/platform/page-life';

export default function ScopePage() {
  const { caseId = '', from = '', field = '' } = usePageParams();
  return <ScopeScreen caseId={caseId} from={from} field={field} />;
}
