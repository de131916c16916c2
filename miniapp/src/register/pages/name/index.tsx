import { NameScreen } from '@/features/registration/name.screen';
import { usePageParams } from '@/platform/page-life';

export default function NamePage() {
  const { caseId = '', from = '', field = '' } = usePageParams();
  return <NameScreen caseId={caseId} from={from} field={field} />;
}
