import { ContactsScreen } from '@/features/registration/contacts.screen';
import { usePageParams } from '@/platform/page-life';

export default function ContactsPage() {
  const { caseId = '', from = '', field = '' } = usePageParams();
  return <ContactsScreen caseId={caseId} from={from} field={field} />;
}
