import { DocumentScreen } from '@/features/signing/document.screen';
import { usePageParams } from '@/platform/page-life';

export default function DocumentPage() {
  const { t: token, id: caseId, kind } = usePageParams();
  return <DocumentScreen token={token} caseId={caseId} kind={kind ?? ''} />;
}
