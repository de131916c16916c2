import { InboxScreen } from '@/features/inbox/inbox.screen';

export default function InboxPage() {
  return <InboxScreen />;
}
