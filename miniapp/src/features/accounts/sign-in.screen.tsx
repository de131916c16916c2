import { useWords } from '@/display/words';
import { signsInWithWechat } from '@/platform/login';
import { go } from '@/platform/navigation';
import { routes } from '@/routes';
import { Avatar } from '@/ui/avatar';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Headline } from '@/ui/headline';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { Skeleton, useFailureWords } from '@/ui/waiting';
import { useSignIn } from './use-sign-in';
import { accountWording } from './wording';

export function SignInScreen({ next }: { next?: string }) {
  const words = useWords(accountWording);
  const failure = useFailureWords();
  const signIn = useSignIn(next);

  return (
    <Page title={words.signIn}>
      <Headline note={words.signInNote}>{words.signInTitle}</Headline>
      {signIn.error && <Banner tone="bad" announce>{failure(signIn.error)}</Banner>}
      {signIn.wechatFailed && <Banner tone="bad" announce>{words.wechatFailed}</Banner>}
      {signsInWithWechat && <Button icon="wechat" waiting={signIn.waiting} onPress={signIn.withWechat}>{words.withWechat}</Button>}
      {signIn.peopleAreLoading && <Skeleton lines={4} />}
      {signIn.people.length > 0 && (
        <Section title={words.demoTitle}>
          <Card flush>
            {signIn.people.map((person) => (
              <Row
                key={person.key}
                start={<Avatar name={person.name} />}
                title={person.name}
                note={`${person.title} · ${person.maskedId}`}
                on={signIn.entering === person.key}
                onPress={() => signIn.enterAs(person)}
              />
            ))}
          </Card>
          <Section><Button kind="ghost" icon="phone" onPress={() => go(routes.demoTexts)}>{words.demoTexts}</Button></Section>
          <Banner tone="idle">{words.demoNote}</Banner>
        </Section>
      )}
      {!signsInWithWechat && !signIn.peopleAreLoading && signIn.people.length === 0 && (
        <Banner tone="run" title={words.openInWechat}>{words.openInWechatNote}</Banner>
      )}
    </Page>
  );
}
