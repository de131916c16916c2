import type { CaseView } from '@qiban/shared';
import { permissionTitles } from '@qiban/shared/agents/wording';
import { companyRegistration } from '@qiban/shared/company-registration/company-registration.workflow';
import { useDisplay } from '@/display/display-settings';
import { dayWords } from '@/display/moments';
import { useWords } from '@/display/words';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigation';
import { routes } from '@/routes';
import { Banner } from '@/ui/banner';
import { Card } from '@/ui/card';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { agentWording } from './wording';

/** On the home of a case: who may write it, and for an agent what was handed over to them. */
export function WhoMayWrite({ view }: { view: CaseView }) {
  const words = useWords(agentWording);
  const language = useDisplay((state) => state.language);
  const { mandate } = view;
  const over = (companyRegistration.endsAt as readonly string[]).includes(view.stage);
  if (!view.youAreApplicant) {
    if (mandate?.state !== 'live') return null;
    return <Section><Banner tone="run" title={words.helping}>{words.helpingNote(mandate.permissions.map((each) => permissionTitles[each]).join('、'), dayWords(mandate.endsOn, now(), language))}</Banner></Section>;
  }
  if (over && mandate === null) return null;
  const note = mandate === null ? words.onlyYou : mandate.state === 'live' ? words.youAnd(mandate.agentName, mandate.agencyName) : words.offeredTo(mandate.agentName);
  return (
    <Section>
      <Card flush>
        <Row icon="people" title={mandate === null ? words.ask : words.whoMayWrite} note={mandate === null ? `${words.whoMayWrite}：${note}` : note} onPress={() => go(routes.agent, { caseId: view.id })} />
      </Card>
    </Section>
  );
}
