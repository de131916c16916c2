import { LicenceScreen } from '@/features/licence-wallet/licence.screen';
import { usePageParams } from '@/platform/page-life';

export default function LicencePage() {
  const { id, present } = usePageParams();
  return <LicenceScreen licenceId={id ?? ''} present={present === '1'} />;
}
