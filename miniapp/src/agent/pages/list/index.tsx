import { MandatesScreen } from '@/features/agents/mandates.screen';

export default function MandatesPage() {
  return <MandatesScreen />;
}
