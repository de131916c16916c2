import { WalletScreen } from '@/features/licence-wallet/wallet.screen';

export default function WalletPage() {
  return <WalletScreen />;
}
