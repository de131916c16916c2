import type { CaseView } from '@qiban/shared';
import { entityTypeOf } from '@qiban/shared/company-registration/application-form';
import { entityTypeRules } from '@qiban/shared/company-registration/entity-types';
import { nextTask } from '@qiban/shared/company-registration/tasks';
import { useState } from 'react';
import { useAnswer } from '@/api/use-answer';
import { useSession } from '@/api/session';
import { useWrite } from '@/api/use-write';
import { useDisplay } from '@/display/display-settings';
import { dayWords } from '@/display/moments';
import { useWords } from '@/display/words';
import { SignInFirst } from '@/features/accounts/sign-in-first';
import { WhoMayWrite } from '@/features/agents/who-may-write';
import { stageTone } from '@/features/cases/case-lines';
import { taskGroups, tasksLeft } from '@/features/cases/task-groups';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigation';
import { useOnShow } from '@/platform/page-life';
import { routes } from '@/routes';
import { FrozenBanner } from '@/features/cases/frozen-banner';
import { Banner } from '@/ui/banner';
import { Button, TextLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Headline } from '@/ui/headline';
import { Box } from '@/ui/native/native';
import { Page } from '@/ui/page';
import { Row, TaskRow } from '@/ui/row';
import { Section } from '@/ui/section';
import { LoadFailed, Skeleton, useFailureWords } from '@/ui/waiting';
import { keepCase } from './case-answer';
import { CorrectionList } from './correction-list';
import { isCorrecting, stillToMend } from './corrections';
import { entityWording } from './entity.wording';
import { taskRoute } from './section-order';
import { isOpenTask, submissionRound, taskLines } from './task-lines';
import { tasksWording } from './tasks.wording';
import { useUnsent } from './use-unsent';
import { WithdrawSheet } from './withdraw-sheet';

/** The home of an application: what is done, what is missing, what comes next, and that it is not submitted until it is. */
export function TasksScreen({ caseId }: { caseId: string }) {
  const words = useWords(tasksWording);
  const signedIn = useSession((state) => state.signedIn);
  const { data: view, error, refetch } = useAnswer('cases.show', { params: { caseId } }, { enabled: signedIn && caseId !== '' });
  // Others sign and clerks decide while this page is in the background.
  useOnShow(() => { if (signedIn && view) void refetch(); });
  if (signedIn && view) return <Tasks view={view} />;
  return (
    <Page title={words.title}>
      {!signedIn && <SignInFirst />}
      {signedIn && !error && <Skeleton lines={6} />}
      {signedIn && error && <LoadFailed error={error} onRetry={() => void refetch()} />}
    </Page>
  );
}

function Tasks({ view }: { view: CaseView }) {
  const words = useWords(tasksWording);
  const failure = useFailureWords();
  const language = useDisplay((state) => state.language);
  const [withdrawing, setWithdrawing] = useState(false);
  const caseId = view.id;
  const type = entityTypeOf(view.form);
  const own = useWords(entityWording)[type];
  const next = nextTask(view.tasks);
  const round = submissionRound(view);
  const draft = view.stage === 'draft';
  const unsent = useUnsent(caseId);
  const correct = useWrite('cases.correct', keepCase);
  const reopen = useWrite('cases.reopen', keepCase);
  const mayWithdraw = view.youAreApplicant && view.moves.some(({ action }) => action === 'withdraw');
  const mayReopen = view.moves.some(({ action }) => action === 'reopen');
  const error = correct.error ?? reopen.error;

  const mayMove = (action: string) => view.moves.some((move) => move.action === action);
  const foot = !view.youAreApplicant && !view.youMayFillIn ? undefined
    : view.stage === 'withdrawn' ? <Button kind="ghost" onPress={() => go(routes.beforeYouStart)}>{words.again}</Button>
    // What is left to mend is in the list above; only when none is left the way goes on.
    : isCorrecting(view) && stillToMend(view.defects) > 0 ? undefined
    : draft ? next && <Button onPress={() => go(taskRoute(next.name), { caseId })}>{next.state === 'not-started' && next.name === 'name' ? words.begin(next.title) : words.next(next.title)}</Button>
      : view.stage === 'returned' && mayMove('correct') ? <Button waiting={correct.isPending} onPress={() => correct.mutate({ params: { caseId }, body: { seenVersion: view.version } })}>{words.correct}</Button>
        : view.stage === 'signing' ? <Button onPress={() => go(routes.signers, { id: caseId })}>{words.toSigners}</Button>
          : <Button onPress={() => go(routes.timeline, { id: caseId })}>{words.toTimeline}</Button>;

  return (
    <Page title={words.title} foot={foot ?? undefined}>
      <Headline step={round > 1 ? words.round(round) : undefined} note={view.number ? words.number(view.number) : undefined}>{view.companyName || own.unnamed}</Headline>
      {error && <Banner tone="bad" announce>{failure(error)}</Banner>}
      {view.frozen && <Section><FrozenBanner view={view} /></Section>}
      {draft
        ? <Banner tone="bad" title={words.notSubmitted}>{words.left(view.tasks.length, view.tasks.length - tasksLeft(view.tasks))}</Banner>
        : <Banner tone={stageTone(view.stage)} title={view.stage === 'signing' || view.stage === 'returned' && mayMove('correct') ? words.notSubmitted : undefined}>
            {words.stages[view.stage]}{view.stage === 'under-review' && view.decisionDueOn ? words.due(dayWords(view.decisionDueOn, now(), language)) : ''}
          </Banner>}
      {draft && unsent.length > 0 && <Section><Banner tone="warn" announce>{words.unsent(unsent.length)}</Banner></Section>}
      <CorrectionList view={view} />
      <WhoMayWrite view={view} />
      {draft && view.youAreApplicant && (
        <Section>
          <Card flush><Row title={entityTypeRules[type].title} note={words.type} end={words.changeType} onPress={() => go(routes.entityType, { caseId })} /></Card>
        </Section>
      )}
      {view.tasks.length > 0 && (draft || view.stage === 'signing') && taskGroups(view.tasks).map((group, at) => (
        <Section key={group.name} title={words.group(at, group.name === 'sign' ? words.signGroup : own.groups[group.name === 'business' ? 0 : 1] ?? '')} small>
          <Card flush>
            {taskLines({ ...view, tasks: group.tasks }, unsent).map((task) => (
              <TaskRow
                key={task.name} title={task.title} state={task.asked && task.state === 'done' ? 'problem' : task.state} words={task.asked ? words.asked : task.name === 'articles' && task.state === 'done' ? words.optional : words.states[task.state]} note={task.unsent !== null ? words.unsentStates[task.unsent] : task.state === 'done' && task.name !== 'sign' && task.name !== 'articles' ? '' : task.words}
                onPress={isOpenTask(view, task) ? () => go(taskRoute(task.name), { caseId }) : view.stage === 'signing' && task.name === 'sign' ? () => go(routes.signers, { id: caseId }) : undefined}
              />
            ))}
          </Card>
        </Section>
      ))}
      {view.licence && (
        <Section title={words.licence} small>
          <Card flush><Row title={view.licence.companyName} note={view.licence.creditCode} link onPress={() => go(routes.licence, { id: view.licence?.id })} /></Card>
        </Section>
      )}
      {(mayWithdraw || mayReopen) && (
        <Box className="q-quiet">
          {mayReopen && <TextLink onPress={() => reopen.mutate({ params: { caseId }, body: { seenVersion: view.version } })}>{words.reopen}</TextLink>}
          {mayWithdraw && <TextLink onPress={() => setWithdrawing(true)}>{words.withdraw}</TextLink>}
        </Box>
      )}
      {withdrawing && <WithdrawSheet view={view} onClose={() => setWithdrawing(false)} />}
    </Page>
  );
}
