import type { CaseView, OwedPaperView } from '@qiban/shared';
import { queryClient } from '@/api/query-client';
import { answerKey, useAnswer } from '@/api/use-answer';
import { useWrite } from '@/api/use-write';
import { useDisplay } from '@/display/display-settings';
import { dayWords } from '@/display/moments';
import { useWords } from '@/display/words';
import { OnePaper } from '@/features/registration/id-photos';
import { now } from '@/platform/clock';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Lamp } from '@/ui/lamp';
import { Box, Words } from '@/ui/native/native';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';
import type { Tone } from '@/ui/tone';
import { useFailureWords } from '@/ui/waiting';
import { owedWording } from './wording';

const EVERY_MS = 15_000;
const tones: Record<OwedPaperView['state'], Tone> = { offered: 'warn', owed: 'warn', 'handed-in': 'run', accepted: 'ok', declined: 'idle' };
const ended: readonly CaseView['stage'][] = ['completed', 'refused', 'withdrawn', 'in-progress'];

/** 容缺受理: what the office offers to wait for, what it means, what is owed and by when, and the way to hand it in. */
export function OwedPapers({ view, items }: { view: CaseView; items: readonly OwedPaperView[] }) {
  const words = useWords(owedWording);
  if (items.length === 0) return null;
  return (
    <Section title={words.title}>
      <Card flush>{items.map((owed) => <OwedPaper key={owed.id} view={view} owed={owed} />)}</Card>
    </Section>
  );
}

/** What is owed at this case; nothing for those it does not concern. */
export function useOwedPapers(view: CaseView | undefined): readonly OwedPaperView[] {
  const wanted = view !== undefined && view.youAreApplicant && view.submittedAt !== null && !ended.includes(view.stage);
  const { data } = useAnswer('cases.owed-papers', { params: { caseId: view?.id ?? '' } }, { enabled: wanted, every: EVERY_MS, staleTime: 0 });
  return wanted && data ? data.items : [];
}

/** Something waits for the applicant: then nothing else on the page may say that nothing does. */
export const asksForSomething = (items: readonly OwedPaperView[]): boolean => items.some(({ state }) => state === 'offered' || state === 'owed');

function OwedPaper({ view, owed }: { view: CaseView; owed: OwedPaperView }) {
  const words = useWords(owedWording);
  const failure = useFailureWords();
  const language = useDisplay((display) => display.language);
  const params = { caseId: view.id, owedId: owed.id };
  const look = () => {
    void queryClient.invalidateQueries({ queryKey: answerKey('cases.owed-papers', { params: { caseId: view.id } }) });
    void queryClient.invalidateQueries({ queryKey: answerKey('cases.show', { params: { caseId: view.id } }) });
  };
  const answer = useWrite('cases.answer-owed-paper', look);
  const handIn = useWrite('cases.hand-in-owed-paper', look);
  const title = words.paperOf(owed.title, owed.personName);
  const day = owed.dueOn === null ? '' : `${dayWords(owed.dueOn, now(), language)}${owed.provisional ? words.provisional : ''}`;
  const said = {
    offered: words.offer(owed.withinWorkingDays), owed: owed.isOverdue ? words.overdue(day) : words.owed(day), 'handed-in': words.handedIn, accepted: words.accepted, declined: words.declined,
  }[owed.state];
  const there = view.papers.find(({ kind, personKey }) => kind === owed.kind && (personKey ?? '') === owed.personKey);
  const error = answer.error ?? handIn.error;
  return (
    <Box className="q-correction">
      <Row
        title={title} top start={<Lamp tone={owed.isOverdue ? 'bad' : tones[owed.state]} silent />} end={<Tag tone={owed.isOverdue ? 'bad' : tones[owed.state]}>{words.states[owed.state]}</Tag>}
        note={<><Words className="q-block q-sub">{said}</Words><Words className="q-block">{owed.words}</Words>{owed.state === 'owed' && owed.decisionWords && <Words className="q-block q-sub">{words.askedAgain(owed.decisionWords)}</Words>}</>}
      />
      {(owed.state === 'offered' || owed.state === 'owed') && (
        <Box className="q-owed">
          {error && <Banner tone="bad" announce>{failure(error)}</Banner>}
          {owed.state === 'offered' && (
            <Box className="q-stack">
              <Words className="q-block q-note">{words.meaning}</Words>
              <Button waiting={answer.isPending} onPress={() => answer.mutate({ params, body: { agrees: true } })}>{words.agree}</Button>
              <Button kind="ghost" onPress={() => answer.mutate({ params, body: { agrees: false } })}>{words.refuse}</Button>
            </Box>
          )}
          {owed.state === 'owed' && (
            <>
              {there && <Words className="q-block q-note">{words.removeFirst}</Words>}
              {/* Uploaded, and the line broke before it was handed in. */}
              {there && owed.decisionWords === '' && !handIn.isPending && <Button small kind="quiet" onPress={() => handIn.mutate({ params, body: { paperId: there.id } })}>{words.handInThis}</Button>}
              <OnePaper view={view} personKey={owed.personKey} kind={owed.kind} label={title} caption={title} onKept={(paperId) => { if (paperId !== '') handIn.mutate({ params, body: { paperId } }); else look(); }} />
            </>
          )}
        </Box>
      )}
    </Box>
  );
}
