import { useWords } from '@/display/words';
import { go } from '@/platform/navigation';
import { routes } from '@/routes';
import { TextLink } from '@/ui/button';
import { Box } from '@/ui/native/native';
import { signWording } from './sign.wording';

/** For whoever knows nothing of it: no account is needed to say so. */
export function NotMe({ token }: { token: string }) {
  const words = useWords(signWording);
  return <Box className="q-quiet"><TextLink onPress={() => go(routes.notice, { c: token })}>{words.notMe}</TextLink></Box>;
}
