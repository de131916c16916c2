import { useDisplay } from '@/display/display-settings';
import { useWords } from '@/display/words';
import { CaseCard } from '@/features/cases/case-card';
import { currentCase } from '@/features/cases/case-lines';
import { useCases } from '@/features/cases/use-cases';
import { useUnread } from '@/features/inbox/use-unread';
import { go } from '@/platform/navigation';
import { callPhone } from '@/platform/phone';
import { routes } from '@/routes';
import { Brand } from '@/ui/brand';
import { Button, TextLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { IconGrid } from '@/ui/icon-grid';
import { Box } from '@/ui/native/native';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { Steps } from '@/ui/steps';
import { Tag } from '@/ui/tag';
import { CareHome } from './care-home';
import { HELP_LINE, homeWording } from './wording';

function StandardHome() {
  const words = useWords(homeWording);
  const setCare = useDisplay((state) => state.setCare);
  const { signedIn, lines } = useCases();
  const current = currentCase(lines ?? []);
  const unread = useUnread();
  const begin = () => (signedIn ? go(routes.beforeYouStart, { begin: '1' }) : go(routes.signIn, { next: `${routes.beforeYouStart}?begin=1` }));

  return (
    <Page
      title={words.brand}
      brand={<Brand onSea name={words.brand} place={words.place} />}
      bar="sea"
      tab="home"
      hero={<Box as="h1" className="q-hero__title">{words.title}</Box>}
    >
      <Box className="q-stack">
        <Box className="q-shore">
          <Card kind="now">
            <Box className="q-between"><Box as="h2" className="q-start__title">{words.open}</Box><Tag tone="run">{words.online}</Tag></Box>
            <Box className="q-sub q-start__note">{words.openNote}</Box>
            <Box className="q-start__two">
              <Button onPress={begin}>{words.start}</Button>
              <Button kind="ghost" onPress={() => go(routes.beforeYouStart)}>{words.conditions}</Button>
            </Box>
          </Card>
        </Box>
        {current && <CaseCard line={current} heading={words.myCase} />}
        <IconGrid
          label={words.services}
          entries={[
            { key: 'register', icon: 'building', title: words.register, onPress: begin },
            { key: 'progress', icon: 'clipboard', title: words.progress, onPress: () => go(routes.progress) },
            { key: 'wallet', icon: 'certificate', title: words.wallet, onPress: () => go(signedIn ? routes.licences : routes.signIn, signedIn ? {} : { next: routes.licences }) },
            { key: 'messages', icon: 'bell', title: words.messages, badge: unread, onPress: () => go(signedIn ? routes.inbox : routes.signIn, signedIn ? {} : { next: routes.inbox }) },
            { key: 'verify', icon: 'scan', title: words.verify, onPress: () => go(routes.verify) },
            { key: 'call', icon: 'phone', title: words.call, onPress: () => callPhone(HELP_LINE) },
          ]}
        />
        <Section title={words.howTitle} small>
          <Card>
            <Steps label={words.howTitle} steps={words.how} />
            <Box className="q-note q-start__basis">{words.howBasis}</Box>
          </Card>
        </Section>
        <Box className="q-centre"><TextLink underlined onPress={() => setCare(true)}>{words.toCare}</TextLink></Box>
      </Box>
    </Page>
  );
}

export function HomeScreen() {
  const care = useDisplay((state) => state.care);
  return care ? <CareHome /> : <StandardHome />;
}
