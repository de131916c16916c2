import { useWords } from '@/display/words';
import { currentAddress, go } from '@/platform/navigation';
import { routes } from '@/routes';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/waiting';
import { accountWording } from './wording';

/** In the place of what only a signed-in person may see. Leads back here afterwards. */
export function SignInFirst() {
  const words = useWords(accountWording);
  return (
    <Empty icon="lock" title={words.needSignIn} action={<Button onPress={() => go(routes.signIn, { next: currentAddress() })}>{words.signIn}</Button>}>
      {words.needSignInNote}
    </Empty>
  );
}
