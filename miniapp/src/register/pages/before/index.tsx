import { BeforeScreen } from '@/features/cases/before.screen';
import { usePageParams } from '@/platform/page-life';

export default function BeforePage() {
  const { how = '', type = '', begin } = usePageParams();
  return <BeforeScreen how={how} type={type} begun={begin === '1'} />;
}
