import { TimelineScreen } from '@/features/timeline/timeline.screen';
import { usePageParams } from '@/platform/page-life';

export default function TimelinePage() {
  return <TimelineScreen caseId={usePageParams().id ?? ''} />;
}
