import { ProgressScreen } from '@/features/cases/progress.screen';

export default function ProgressPage() {
  return <ProgressScreen />;
}
