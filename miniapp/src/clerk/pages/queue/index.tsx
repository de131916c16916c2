import { ClerkQueueScreen } from '@/features/clerk-desk/clerk-queue.screen';

export default function ClerkQueuePage() {
  return <ClerkQueueScreen />;
}
