import type { CaseView, MandatePermission, MandateView, PublicAgent } from '@qiban/shared';
import { mandatePermissions } from '@qiban/shared/agents/agents.contract';
import { MOST_MANDATE_DAYS } from '@qiban/shared/agents/agent.rule';
import { permissionTitles, permissionWords } from '@qiban/shared/agents/wording';
import { addDays } from '@qiban/shared/calendar/day';
import { useState } from 'react';
import { useAnswer } from '@/api/use-answer';
import { useWrite } from '@/api/use-write';
import { dayOf } from '@/display/moments';
import { useWords } from '@/display/words';
import { useMe } from '@/features/accounts/use-me';
import { DocumentPaper } from '@/features/signing/document-paper';
import { Fingerprint } from '@/features/signing/fingerprint';
import { isRefusal } from '@/platform/api-failure';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigation';
import { scrollToTop } from '@/platform/scroll';
import { routes } from '@/routes';
import { Banner } from '@/ui/banner';
import { Button, TextLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choices } from '@/ui/choice';
import { DateField } from '@/ui/date-field';
import { Headline } from '@/ui/headline';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { SignaturePad } from '@/ui/signature-pad';
import { looksWritten, type PadSize, type Stroke } from '@/ui/signature-strokes';
import { LoadFailed, Skeleton, useFailureWords } from '@/ui/waiting';
import { uiWording } from '@/ui/wording';
import { AgentList } from './agent-list';
import { agentWording } from './wording';

/** A month is what a registration takes with room to spare (GUESS, one place to change). */
const USUAL_DAYS = 30;

interface Terms { agent: PublicAgent | null; permissions: MandatePermission[]; endsOn: string }

/** Two steps: whom, what and until when; then the text, read and signed like any document. */
export function GiveMandate({ view, onGiven }: { view: CaseView; onGiven(given: MandateView): void }) {
  const [terms, setTerms] = useState<Terms>({ agent: null, permissions: [...mandatePermissions], endsOn: addDays(dayOf(now()), USUAL_DAYS) });
  const [reading, setReading] = useState(false);
  const turn = (next: boolean) => {
    setReading(next);
    scrollToTop();
  };
  return reading && terms.agent !== null
    ? <SignMandate view={view} agent={terms.agent} terms={terms} onBack={() => turn(false)} onGiven={onGiven} />
    : <ChooseTerms terms={terms} onChange={(changes) => setTerms((before) => ({ ...before, ...changes }))} onRead={() => turn(true)} />;
}

function ChooseTerms({ terms: { agent, permissions, endsOn }, onChange, onRead }: { terms: Terms; onChange(changes: Partial<Terms>): void; onRead(): void }) {
  const words = useWords(agentWording);
  const [typed, setTyped] = useState('');
  const today = dayOf(now());
  const { me } = useMe();
  const unverified = me !== undefined && me !== null && !me.verified;
  return (
    <Page
      title={words.title}
      foot={unverified ? <Button onPress={() => go(routes.identity)}>{words.verify}</Button>
        : <Button disabled={agent === null || permissions.length === 0} onPress={onRead}>{agent === null ? words.chooseFirst : words.toText}</Button>}
    >
      <Headline note={words.note}>{words.headline}</Headline>
      {unverified && <Banner tone="warn">{words.verifyFirst}</Banner>}
      <AgentList typed={typed} onType={setTyped} chosen={agent?.number} onChoose={(next) => onChange({ agent: next })} />
      {agent !== null && (
        <Section>
          <Card>
            <Choices
              id="permissions" label={words.permissions} hint={words.permissionsHint} value={permissions}
              options={mandatePermissions.map((each) => ({ value: each, title: permissionTitles[each], note: permissionWords[each] }))}
              onChange={(next) => onChange({ permissions: next })}
            />
            <DateField id="endsOn" label={words.endsOn} hint={words.endsOnHint} value={endsOn} from={today} to={addDays(today, MOST_MANDATE_DAYS)} onChange={(next) => onChange({ endsOn: next })} />
          </Card>
        </Section>
      )}
    </Page>
  );
}

function SignMandate({ view, agent, terms: { permissions, endsOn }, onBack, onGiven }: { view: CaseView; agent: PublicAgent; terms: Terms; onBack(): void; onGiven(given: MandateView): void }) {
  const words = useWords(agentWording);
  const ui = useWords(uiWording);
  const failure = useFailureWords();
  const { me } = useMe();
  const [strokes, setStrokes] = useState<Stroke[]>([]);
  const [size, setSize] = useState<PadSize>({ width: 0, height: 0 });
  const [faint, setFaint] = useState<string | null>(null);
  const params = { caseId: view.id };
  const { data: text, error, refetch } = useAnswer('mandates.text', { params, query: { agentNumber: agent.number, permissions: permissions.join(','), endsOn } }, { staleTime: 0 });
  const give = useWrite('mandates.give', onGiven);
  const refusal = isRefusal(give.error) ? give.error : null;
  const sign = () => {
    if (text === undefined) return;
    if (!looksWritten(strokes, size)) return setFaint(ui.tooFaint);
    give.mutate({ params, body: { agentNumber: agent.number, permissions, endsOn, signature: { packetHash: text.sha256, ...size, strokes: strokes.map((stroke) => [...stroke]) } } });
  };
  return (
    <Page title={words.textTitle} onBack={onBack} foot={text && <Button icon="pencil" waiting={give.isPending} onPress={sign}>{words.give(agent.name)}</Button>} footNote={<TextLink onPress={onBack}>{words.back}</TextLink>}>
      <Headline note={words.textNote}>{words.textTitle}</Headline>
      {!text && !error && <Skeleton lines={8} />}
      {!text && error && (isRefusal(error) ? <Banner tone="bad" announce>{[error.words, ...error.fields.map((each) => each.words)].join(' ')}</Banner> : <LoadFailed error={error} onRetry={() => void refetch()} />)}
      {text && (
        <>
          {give.error && refusal?.code !== 'signature.too-faint' && <Banner tone="bad" announce action={refusal?.code === 'signature.documents-changed' ? <TextLink strong onPress={() => { give.reset(); void refetch(); }}>{ui.retry}</TextLink> : undefined}>{failure(give.error)}</Banner>}
          <DocumentPaper title={text.title} paragraphs={text.paragraphs} />
          <Fingerprint hash={text.sha256} />
          <SignaturePad
            title={words.write} strokes={strokes} owner={me?.maskedId ? words.owner(me.displayName, me.maskedId) : undefined} error={faint ?? (refusal?.code === 'signature.too-faint' ? refusal.words : null)}
            onChange={(next, box) => {
              setStrokes(next);
              setSize(box);
              setFaint(null);
            }}
          />
        </>
      )}
    </Page>
  );
}
