import type { CaseLine } from '@qiban/shared';
import { useDisplay } from '@/display/display-settings';
import { hourOf } from '@/display/moments';
import { useWords } from '@/display/words';
import { nextWords, useGoOn } from '@/features/cases/case-card';
import { currentCase } from '@/features/cases/case-lines';
import { useCases } from '@/features/cases/use-cases';
import { caseWording } from '@/features/cases/wording';
import { useUnread } from '@/features/inbox/use-unread';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigation';
import { callPhone } from '@/platform/phone';
import { routes } from '@/routes';
import { Brand } from '@/ui/brand';
import { Button, TextLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { CountBadge } from '@/ui/count-badge';
import { Headline } from '@/ui/headline';
import { Box, Words } from '@/ui/native/native';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { HELP_LINE, homeWording, phaseOfDay } from './wording';

function CurrentCase({ line }: { line: CaseLine }) {
  const words = useWords(homeWording);
  const cases = useWords(caseWording);
  const { resume, unsent, goOn } = useGoOn(line);
  const name = line.companyName || cases.unnamed;
  return (
    <Card kind="edge" label={name}>
      <Words className="q-care-case__kicker">{words.goOn}</Words>
      <Box as="h2" className="q-care-case__name">{name}</Box>
      <Box className="q-care-case__words">
        <Words className="q-block">{resume ? cases.left(line.tasksTotal - line.tasksDone) : cases.stages[line.stage]}</Words>
        {resume && <Words className="q-block">{nextWords(line, resume, cases)}</Words>}
        {unsent > 0 && <Words className="q-block">{cases.unsent(unsent)}</Words>}
      </Box>
      <Button onPress={goOn}>{resume ? cases.resume : words.goOnButton}</Button>
    </Card>
  );
}

/** Fewer things: one case to go on with, two entries, one telephone, and the way back to the standard view. */
export function CareHome() {
  const words = useWords(homeWording);
  const setCare = useDisplay((state) => state.setCare);
  const { signedIn, lines } = useCases();
  const current = currentCase(lines ?? []);
  const unread = useUnread();

  return (
    <Page title={words.brand} brand={<Brand name={words.brand} place={words.place} />} tab="home">
      <Headline>{words.ask(words.phases[phaseOfDay(hourOf(now()))])}</Headline>
      <Box className="q-stack">
        {current && <CurrentCase line={current} />}
        <Card flush>
          <Row icon="building" title={words.newCompany} strong onPress={() => go(routes.beforeYouStart)} />
          {signedIn && <Row icon="bell" title={words.messages} strong note={unread.label || undefined} end={<CountBadge count={unread.count} />} onPress={() => go(routes.inbox)} />}
          {signedIn && <Row icon="certificate" title={words.wallet} strong onPress={() => go(routes.licences)} />}
          <Row icon="scan" title={words.checkLicence} strong onPress={() => go(routes.verify)} />
        </Card>
        <Button kind="ghost" icon="phone" onPress={() => callPhone(HELP_LINE)}>{words.phone}</Button>
        <Box className="q-centre"><TextLink underlined onPress={() => setCare(false)}>{words.standard}</TextLink></Box>
      </Box>
    </Page>
  );
}
