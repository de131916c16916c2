import { NoticeScreen } from '@/features/identity-claims/notice.screen';
import { usePageParams } from '@/platform/page-life';

export default function NoticePage() {
  // Short, because it stands in a text: /notice?c=…
  return <NoticeScreen code={usePageParams().c ?? ''} />;
}
