import type { PublicAgent } from '@qiban/shared';
import { feeWords } from '@qiban/shared/agents/wording';
import { useAnswer } from '@/api/use-answer';
import { useWords } from '@/display/words';
import { useSettled } from '@/features/registration/use-settled';
import { canScan, scanCode } from '@/platform/scan';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { TextInput } from '@/ui/inputs';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { LoadFailed, Skeleton } from '@/ui/waiting';
import { agentWording } from './wording';

const REST_MS = 300;

interface AgentListProps {
  typed: string;
  onType(text: string): void;
  /** Without it the list is there to be read. */
  chosen?: string;
  onChoose?(agent: PublicAgent): void;
}

/** The public register, looked through by name, agency or number. */
export function AgentList({ typed, onType, chosen = '', onChoose }: AgentListProps) {
  const words = useWords(agentWording);
  const q = useSettled(typed.trim(), REST_MS);
  const { data, error, refetch } = useAnswer('agents.list', { query: { q } }, { keepPrevious: true });
  const agents = data?.items;
  const scan = async () => {
    const text = await scanCode();
    if (text !== null) onType(text.trim());
  };
  return (
    <>
      <Card>
        <TextInput id="agent-q" label={words.find} hint={words.findHint} maxLength={60} value={typed} onChange={onType} />
        {canScan && <Section><Button kind="ghost" icon="scan" onPress={() => void scan()}>{words.scan}</Button></Section>}
      </Card>
      <Section>
        {!agents && !error && <Skeleton lines={3} />}
        {!agents && error && <LoadFailed error={error} onRetry={() => void refetch()} />}
        {agents?.length === 0 && <Banner tone="warn" title={words.noneFound} announce>{words.noneFoundNote}</Banner>}
        {agents && agents.length > 0 && onChoose && (
          <Choice
            id="agent" label={words.agents} value={chosen}
            options={agents.map((agent) => ({ value: agent.number, title: `${agent.name}　${feeWords(agent.feeYuan)}`, note: words.line(agent.agencyName, agent.number) }))}
            onChange={(number) => { const agent = agents.find((each) => each.number === number); if (agent) onChoose(agent); }}
          />
        )}
        {agents && agents.length > 0 && !onChoose && (
          <Card flush>{agents.map((agent) => <Row key={agent.number} title={agent.name} note={words.line(agent.agencyName, agent.number)} end={feeWords(agent.feeYuan)} top />)}</Card>
        )}
      </Section>
    </>
  );
}
