import type { InvitationLanding } from '@qiban/shared';
import { queryClient } from '@/api/query-client';
import { endSession } from '@/api/session';
import { useWrite } from '@/api/use-write';
import { useWords } from '@/display/words';
import { currentAddress, go, homePage, replace } from '@/platform/navigation';
import { routes } from '@/routes';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Headline } from '@/ui/headline';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { Steps } from '@/ui/steps';
import { Empty } from '@/ui/waiting';
import { NotMe } from './not-me';
import { signWording } from './sign.wording';

/** Before the documents: who may see them is found out here, and nothing personal is shown. */
function Asked({ landing, kind, token }: { landing: InvitationLanding; kind: 'sign-in' | 'verification'; token: string }) {
  const words = useWords(signWording);
  const stranger = kind === 'sign-in';
  return (
    <Page
      title={words.title}
      foot={<Button icon={stranger ? undefined : 'shield'} onPress={() => go(stranger ? routes.signIn : routes.identity, { next: currentAddress() })}>{stranger ? words.signIn : words.verify}</Button>}
    >
      <Headline note={stranger ? words.askedNote(landing.askWhom) : words.verifyNote}>{stranger ? words.askedTitle : words.verifyTitle}</Headline>
      <Card><Steps label={words.askedTitle} steps={words.steps} /></Card>
      <Section><Banner tone="idle">{words.privacy}</Banner></Section>
      <NotMe token={token} />
    </Page>
  );
}

function OtherPerson({ landing }: { landing: InvitationLanding }) {
  const words = useWords(signWording);
  const signOut = useWrite('sessions.end');
  const leave = () => {
    const here = currentAddress();
    endSession();
    queryClient.clear();
    replace(routes.signIn, { next: here });
  };
  return (
    <Page title={words.title} foot={<Button waiting={signOut.isPending} onPress={() => signOut.mutate({}, { onSettled: leave })}>{words.switchAccount}</Button>}>
      <Headline>{words.otherTitle}</Headline>
      <Banner tone="warn">{words.otherNote(landing.askWhom)}</Banner>
      <Section><Button kind="ghost" onPress={() => replace(homePage)}>{words.goHome}</Button></Section>
    </Page>
  );
}

function Dead({ landing, state, onAgain }: { landing: InvitationLanding; state: 'expired' | 'revoked' | 'changing' | 'frozen' | 'not-found' | 'signed' | 'refused'; onAgain?(): void }) {
  const words = useWords(signWording);
  const note = {
    expired: words.expiredNote(landing.askWhom), revoked: landing.words, changing: words.changingNote(landing.askWhom), frozen: words.frozenNote, 'not-found': words.notFoundNote,
    signed: words.doneAfter, refused: words.refusedNote(landing.askWhom),
  }[state];
  return (
    <Page title={words.title}>
      <Empty
        icon={state === 'signed' ? 'tick' : state === 'expired' || state === 'changing' || state === 'frozen' ? 'clock' : 'link'}
        title={words.dead[state]}
        action={onAgain ? <Button kind="ghost" onPress={onAgain}>{words.thinkAgain}</Button> : <Button kind="ghost" onPress={() => replace(homePage)}>{words.goHome}</Button>}
      >
        {note}
      </Empty>
    </Page>
  );
}

/** Everything the link may lead to that is not the documents; null when the documents may be shown. */
export function landingPage(landing: InvitationLanding, token: string, onAgain?: () => void) {
  const { state, need } = landing;
  if (state === 'expired' || state === 'revoked' || state === 'changing' || state === 'frozen' || state === 'not-found') return <Dead landing={landing} state={state} />;
  if (need === 'sign-in' || need === 'verification') return <Asked landing={landing} kind={need} token={token} />;
  if (need === 'other-person') return <OtherPerson landing={landing} />;
  if (state === 'refused' && onAgain) return <Dead landing={landing} state="refused" onAgain={onAgain} />;
  return null;
}

export function SignedBefore({ landing }: { landing: InvitationLanding }) {
  return <Dead landing={landing} state="signed" />;
}
