import { ServicesScreen } from '@/features/services/services.screen';

export default function ServicesPage() {
  return <ServicesScreen />;
}
