import { TypeScreen } from '@/features/registration/type.screen';
import { usePageParams } from '@/platform/page-life';

export default function TypePage() {
  return <TypeScreen caseId={usePageParams().caseId ?? ''} />;
}
