import { ClerkReviewScreen } from '@/features/clerk-desk/clerk-review.screen';
import { usePageParams } from '@/platform/page-life';

export default function ClerkReviewPage() {
  return <ClerkReviewScreen caseId={usePageParams().id ?? ''} />;
}
