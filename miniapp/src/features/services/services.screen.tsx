import { useWords } from '@/display/words';
import { go } from '@/platform/navigation';
import { routes } from '@/routes';
import { Card } from '@/ui/card';
import { Headline } from '@/ui/headline';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { serviceWording } from './wording';

export function ServicesScreen() {
  const words = useWords(serviceWording);
  return (
    <Page title={words.title} tab="services">
      <Headline note={words.note}>{words.title}</Headline>
      <Section title={words.companies} small>
        <Card flush>
          <Row icon="building" title={words.register} note={words.registerNote} onPress={() => go(routes.beforeYouStart)} />
          <Row icon="clipboard" title={words.cases} note={words.casesNote} onPress={() => go(routes.progress)} />
        </Card>
      </Section>
      <Section title={words.permits} small>
        <Card flush><Row icon="certificate" title={words.wallet} note={words.walletNote} onPress={() => go(routes.licences)} /></Card>
      </Section>
      <Section title={words.check} small>
        <Card flush>
          <Row icon="scan" title={words.verify} note={words.verifyNote} onPress={() => go(routes.verify)} />
          <Row icon="people" title={words.agents} note={words.agentsNote} onPress={() => go(routes.agentRegister)} />
        </Card>
      </Section>
    </Page>
  );
}
