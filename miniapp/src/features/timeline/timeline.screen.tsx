import type { CaseView } from '@qiban/shared';
import { useState } from 'react';
import { queryClient } from '@/api/query-client';
import { useSession } from '@/api/session';
import { answerKey, useAnswer } from '@/api/use-answer';
import { useWrite } from '@/api/use-write';
import { useDisplay } from '@/display/display-settings';
import { dayOf, dayWords, momentWords } from '@/display/moments';
import { useWords } from '@/display/words';
import { WhyAPerson } from '@/features/signing/decided';
import { SignInFirst } from '@/features/accounts/sign-in-first';
import { FrozenBanner } from '@/features/cases/frozen-banner';
import { now as theTime } from '@/platform/clock';
import { go, replace } from '@/platform/navigation';
import { useOnShow, usePageVisible } from '@/platform/page-life';
import { routes } from '@/routes';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Lamp } from '@/ui/lamp';
import { MatterLines } from '@/ui/matter-lines';
import { Box, Words } from '@/ui/native/native';
import { Page } from '@/ui/page';
import { ParcelLine } from '@/ui/parcel-line';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { Empty, LoadFailed, Skeleton, useFailureWords } from '@/ui/waiting';
import { asksForSomething, OwedPapers, useOwedPapers } from '@/features/owed-papers/owed-papers';
import { axisOf, barOf, entryTone, matterTone, nextStep, settledMatters, shortDay, waitsForYou } from './timeline-view';
import { timelineWording } from './wording';

const LOOK_MS = 5_000;
const CARE_ROWS = 3;

/** On top: what the person should do now, or that there is nothing to do and when there will be. */
function NextAction({ view }: { view: CaseView }) {
  const words = useWords(timelineWording);
  const failure = useFailureWords();
  const correct = useWrite('cases.correct', (next) => {
    queryClient.setQueryData(answerKey('cases.show', { params: { caseId: next.id } }), next);
    replace(routes.tasks, { caseId: next.id });
  });
  if (view.frozen) return <FrozenBanner view={view} />;
  const step = nextStep(view);
  const { licence } = view;

  if (step === 'wait') return <Waiting view={view} />;
  if (step === 'others') return <Banner tone="run" title={words.othersTitle}>{words.othersNote}</Banner>;
  if (step === 'ended') {
    const stage = view.stage === 'refused' ? 'refused' : 'withdrawn';
    return <Banner tone={stage === 'refused' ? 'bad' : 'idle'} title={words.endedTitle[stage]}>{words.endedNote[stage]}</Banner>;
  }
  if (step === 'over') {
    return <Turn tone="ok" title={words.overTitle} note={words.overNote} act={words.seeLicence} onPress={licence && view.youAreApplicant ? () => go(routes.licence, { id: licence.id }) : undefined} />;
  }
  const { title, note, act } = words.steps[step];
  const acts: Record<typeof step, () => void> = {
    fill: () => go(routes.tasks, { caseId: view.id }),
    signing: () => go(routes.signers, { id: view.id }),
    correct: () => correct.mutate({ params: { caseId: view.id }, body: { seenVersion: view.version } }),
    seals: () => go(routes.sealOrder, { case: view.id }),
    'seals-again': () => go(routes.seals, { case: view.id }),
    'seals-under-way': () => go(routes.seals, { case: view.id }),
  };
  return (
    <>
      <Turn tone={step === 'seals-under-way' ? 'run' : 'warn'} title={title} note={note} act={act} waiting={correct.isPending} onPress={acts[step]} />
      {correct.error && <Banner tone="bad" announce>{failure(correct.error)}</Banner>}
    </>
  );
}

/** 补正期限: after it the application ends, and what was written stays a draft. */
function CorrectBy({ day }: { day: string }) {
  const words = useWords(timelineWording);
  const language = useDisplay((state) => state.language);
  return <Section><Box className="q-note">{words.correctBy(dayWords(day, theTime(), language))}</Box></Section>;
}

/** When there will be an answer, by the clock of the law. */
function Waiting({ view: { clock } }: { view: CaseView }) {
  const words = useWords(timelineWording);
  const language = useDisplay((state) => state.language);
  if (clock === null) return <Banner tone="run" title={words.waitTitle}>{words.waitNote('')}</Banner>;
  const day = dayWords(clock.dueOn, theTime(), language);
  if (clock.lamp === 'bad') return <Banner tone="warn" title={words.lateTitle}>{words.lateNote(day)}</Banner>;
  return <Banner tone="run" title={words.waitTitle}>{words.waitNote(clock.provisional ? words.about(day) : day)}{clock.extended && words.extendedBecause(clock.reason)}</Banner>;
}

function Turn({ tone, title, note, act, waiting, onPress }: { tone: 'ok' | 'warn' | 'run'; title: string; note: string; act: string; waiting?: boolean; onPress?(): void }) {
  return (
    <Card kind={tone === 'warn' ? 'warn' : 'now'}>
      <Box className="q-turn-card">
        <Lamp tone={tone} silent className="q-turn-card__lamp" />
        <Box className="q-grow"><Words className="q-block q-turn-card__title">{title}</Words><Words className="q-block q-sub">{note}</Words></Box>
        {onPress && <Button small kind={tone === 'warn' ? 'primary' : 'quiet'} waiting={waiting} onPress={onPress}>{act}</Button>}
      </Box>
    </Card>
  );
}

function Matters({ view }: { view: CaseView }) {
  const words = useWords(timelineWording);
  const now = theTime();
  const axis = axisOf(view.matters, now);
  const state = (matter: CaseView['matters'][number]) => {
    if (matter.doneAt) return words.doneOn(shortDay(dayOf(Date.parse(matter.doneAt))), matter.words);
    if (matter.state === 'with-agency' && matter.dueOn) return matter.provisional ? words.provisional(shortDay(matter.dueOn)) : words.dueOn(shortDay(matter.dueOn));
    return waitsForYou(matter, view.stage) ? words.states.ready : words.states[matter.state];
  };
  return (
    <>
      <MatterLines
        days={(axis?.days ?? []).map(({ key, day, now: today }) => ({ key, now: today, words: today ? words.today : words.dayOfMonth(Number(day.slice(8))) }))}
        now={axis?.now ?? null}
        lines={view.matters.map((matter) => ({
          key: matter.name,
          tone: matterTone(matter, view.stage),
          title: matter.title,
          note: matter.doneAt ? matter.agency : `${matter.agency} · ${matter.words}`,
          state: state(matter),
          bar: axis ? barOf(matter, axis, now, view.matters.find(({ name }) => name === 'licence')?.doneAt) : undefined,
        }))}
      />
      {view.matters.some(({ provisional }) => provisional) && <Box className="q-note q-turn-card__below">{words.provisionalNote}</Box>}
    </>
  );
}

function History({ view }: { view: CaseView }) {
  const words = useWords(timelineWording);
  const { care, language } = useDisplay();
  const [all, setAll] = useState(false);
  if (view.timeline.length === 0) return <Empty icon="clock" title={words.noHistory} />;
  const shown = care && !all ? view.timeline.slice(0, CARE_ROWS) : view.timeline;
  return (
    <>
      <ParcelLine
        steps={shown.map((entry, at) => ({
          key: `${entry.at} ${entry.title} ${view.timeline.length - at}`,
          tone: entryTone(entry, at),
          title: entry.title,
          time: momentWords(entry.at, theTime(), language),
          note: (
            <>
              {entry.detail && <Words className="q-block q-sub">{entry.detail}</Words>}
              <Words className="q-block">{words.by(entry.actor, entry.basis)}</Words>
            </>
          ),
        }))}
      />
      {shown.length < view.timeline.length && <Section><Button kind="ghost" onPress={() => setAll(true)}>{words.showAll(view.timeline.length)}</Button></Section>}
    </>
  );
}

function Things({ view }: { view: CaseView }) {
  const words = useWords(timelineWording);
  const { licence, sealOrder } = view;
  if (!licence || !view.youAreApplicant) return null;
  return (
    <Section title={words.things} small>
      <Card flush>
        <Row icon="certificate" title={words.licence} note={licence.creditCode} onPress={() => go(routes.licence, { id: licence.id })} />
        {sealOrder && <Row icon="stamp" title={words.seals} note={sealOrder.words} onPress={() => go(routes.seals, { case: view.id })} />}
      </Card>
    </Section>
  );
}

/** Where the case is, as one follows a parcel: the next act on top, then all matters at once, then what has happened. */
export function TimelineScreen({ caseId }: { caseId: string }) {
  const words = useWords(timelineWording);
  const signedIn = useSession((state) => state.signedIn);
  const visible = usePageVisible();
  const { data: view, error, refetch } = useAnswer('cases.show', { params: { caseId } }, { enabled: signedIn && caseId !== '', every: visible ? LOOK_MS : false, staleTime: 0 });
  const owed = useOwedPapers(view);
  useOnShow(() => { if (view) void refetch(); });

  if (!signedIn) return <Page title={words.title}><SignInFirst /></Page>;
  if (!view) return <Page title={words.title}>{error ? <LoadFailed error={error} onRetry={() => void refetch()} /> : <Skeleton lines={6} />}</Page>;
  return (
    <Page title={words.title}>
      <Box className="q-between q-turn-card__head" live="polite">
        <Box className="q-grow">
          <Box as="h1" className="q-headline__title">{words.headlines[view.stage]}</Box>
          <Words className="q-block q-sub">{view.companyName}</Words>
          {view.number && <Words className="q-block q-note q-num">{words.number(view.number)}</Words>}
        </Box>
        {view.submittedAt && <Box className="q-count"><Words className="q-count__done">{settledMatters(view.matters)}</Words><Words className="q-count__total">/{view.matters.length}</Words></Box>}
      </Box>
      {!(view.stage === 'under-review' && asksForSomething(owed)) && <NextAction view={view} />}
      <OwedPapers view={view} items={owed} />
      {view.defects.length > 0 && view.stage === 'returned' && (
        <Section title={words.defects(view.defects.length)}>
          <Card flush>
            {view.defects.map((defect) => <Row key={defect.field + defect.words} top start={<Lamp tone="bad" />} title={defect.words} note={defect.basis ? words.defectBasis(defect.basis) : undefined} />)}
          </Card>
        </Section>
      )}
      {view.correctBy !== null && view.youAreApplicant && <CorrectBy day={view.correctBy} />}
      {view.stage === 'under-review' && <WhyAPerson review={view.machineReview} />}
      <Section title={words.matters} small><Matters view={view} /></Section>
      <Things view={view} />
      <Section title={words.history} small end={words.live}><History view={view} /></Section>
    </Page>
  );
}
