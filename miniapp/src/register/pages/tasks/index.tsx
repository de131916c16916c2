import { TasksScreen } from '@/features/registration/tasks.screen';
import { usePageParams } from '@/platform/page-life';

export default function TasksPage() {
  // `id` in links that the service writes into messages.
  const { caseId, id } = usePageParams();
  return <TasksScreen caseId={caseId ?? id ?? ''} />;
}
