import { AgentScreen } from '@/features/agents/agent.screen';
import { usePageParams } from '@/platform/page-life';

export default function AgentPage() {
  const { caseId = '' } = usePageParams();
  return <AgentScreen caseId={caseId} />;
}
