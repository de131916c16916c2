import { ArticlesScreen } from '@/features/registration/articles.screen';
import { usePageParams } from '@/platform/page-life';

export default function ArticlesPage() {
  const { caseId = '', from = '', field = '' } = usePageParams();
  return <ArticlesScreen caseId={caseId} from={from} field={field} />;
}
