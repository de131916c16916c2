import { MeScreen } from '@/features/accounts/me.screen';

export default function MePage() {
  return <MeScreen />;
}
