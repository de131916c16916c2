import { DemoTextsScreen } from '@/features/identity-claims/demo-texts.screen';

export default function DemoTextsPage() {
  return <DemoTextsScreen />;
}
