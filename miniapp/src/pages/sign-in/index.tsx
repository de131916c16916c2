import { SignInScreen } from '@/features/accounts/sign-in.screen';
import { usePageParams } from '@/platform/page-life';

export default function SignInPage() {
  return <SignInScreen next={usePageParams().next} />;
}
