import { SubmittedScreen } from '@/features/signing/submitted.screen';
import { usePageParams } from '@/platform/page-life';

export default function SubmittedPage() {
  return <SubmittedScreen caseId={usePageParams().id ?? ''} />;
}
