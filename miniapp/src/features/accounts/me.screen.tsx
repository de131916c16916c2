import { useState } from 'react';
import { queryClient } from '@/api/query-client';
import { endSession } from '@/api/session';
import { useWrite } from '@/api/use-write';
import { useDisplay } from '@/display/display-settings';
import { useWords } from '@/display/words';
import { useUnread } from '@/features/inbox/use-unread';
import { go } from '@/platform/navigation';
import { routes } from '@/routes';
import { Avatar } from '@/ui/avatar';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { CountBadge } from '@/ui/count-badge';
import { Facts } from '@/ui/facts';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { Sheet } from '@/ui/sheet';
import { Switch } from '@/ui/switch';
import { Tag } from '@/ui/tag';
import { Skeleton } from '@/ui/waiting';
import { useMe } from './use-me';
import { accountWording } from './wording';

export function MeScreen() {
  const words = useWords(accountWording);
  const { signedIn, me } = useMe();
  const unread = useUnread();
  const { care, language, setCare, setLanguage } = useDisplay();
  const [asking, setAsking] = useState(false);

  const leave = () => {
    endSession();
    queryClient.clear();
    setAsking(false);
  };
  // Whatever the service answers, this phone forgets the session: the person has said so.
  const signOut = useWrite('sessions.end');

  return (
    <Page title={words.me} tab="me">
      {!signedIn && (
        <Card flush>
          <Row start={<Avatar name="您" large />} title={words.notSignedIn} strong note={words.signInNote} end={<Button small onPress={() => go(routes.signIn)}>{words.signIn}</Button>} />
        </Card>
      )}
      {signedIn && me === undefined && <Skeleton lines={3} />}
      {me && (
        <Card flush>
          <Row
            start={<Avatar name={me.displayName} large />}
            title={me.displayName}
            strong
            note={me.roles.map((role) => words.roles[role]).join('、')}
            end={<Tag tone={me.verified ? 'ok' : 'warn'}>{me.verified ? words.verified : words.notVerified}</Tag>}
          />
        </Card>
      )}
      {me && (
        <Section>
          <Facts
            facts={[
              ...(me.maskedName ? [{ name: words.name, value: me.maskedName }] : []),
              ...(me.maskedId ? [{ name: words.idNumber, value: me.maskedId }] : []),
              { name: words.mobile, value: me.maskedMobile ?? words.noMobile },
            ]}
          />
        </Section>
      )}

      {me && (
        <Section>
          <Card flush>
            {me.roles.some((role) => role === 'clerk' || role === 'reviewer') && <Row icon="stamp" title={words.clerkDesk} note={words.clerkDeskNote} onPress={() => go(routes.clerkQueue)} />}
            {me.roles.includes('agent') && <Row icon="people" title={words.mandates} note={words.mandatesNote} onPress={() => go(routes.mandates)} />}
            <Row icon="bell" title={words.messages} note={unread.label || undefined} end={<CountBadge count={unread.count} />} onPress={() => go(routes.inbox)} />
            {me.roles.includes('applicant') && <Row icon="certificate" title={words.wallet} note={words.walletNote} onPress={() => go(routes.licences)} />}
            {me.roles.includes('applicant') && <Row icon="pencil" title={words.certificates} note={words.certificatesNote} onPress={() => go(routes.certificates)} />}
            {me.roles.includes('applicant') && !me.verified && <Row icon="shield" title={words.verify} note={words.verifyNote} onPress={() => go(routes.identity)} />}
          </Card>
        </Section>
      )}

      <Section title={words.display} small>
        <Card flush><Switch label={words.care} note={words.careNote} on={care} onChange={setCare} /></Card>
        <Card>
          <Choice
            id="language"
            label={words.language}
            value={language}
            options={[{ value: 'zh', title: '中文' }, { value: 'en', title: 'English' }]}
            onChange={setLanguage}
          />
        </Card>
      </Section>

      {signedIn && (
        <Section>
          <Button kind="quiet" icon="leave" onPress={() => setAsking(true)}>{words.signOut}</Button>
        </Section>
      )}
      <Section><Banner tone="idle">{words.about}</Banner></Section>

      <Sheet title={words.signOut} open={asking} onClose={() => setAsking(false)}>
        <Banner tone="run">{words.signOutAsk}</Banner>
        <Button kind="danger" waiting={signOut.isPending} onPress={() => signOut.mutate({}, { onSettled: leave })}>{words.signOut}</Button>
        <Section><Button kind="ghost" onPress={() => setAsking(false)}>{words.stay}</Button></Section>
      </Sheet>
    </Page>
  );
}
