import { downloadAddress, type DecidedCase, type DeskCase } from '@qiban/shared';
import { useMemo, useState } from 'react';
import { queryClient } from '@/api/query-client';
import { answerKey, useAnswer } from '@/api/use-answer';
import { useDisplay } from '@/display/display-settings';
import { dayWords, momentWords, timeOf } from '@/display/moments';
import { useWords } from '@/display/words';
import { now } from '@/platform/clock';
import { backTo, replace } from '@/platform/navigation';
import { openDocument } from '@/platform/open-document';
import { usePageVisible } from '@/platform/page-life';
import { routes } from '@/routes';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Headline } from '@/ui/headline';
import { Lamp } from '@/ui/lamp';
import { Box, Words } from '@/ui/native/native';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { svgBackground } from '@/ui/svg-picture';
import { LoadFailed, Skeleton, useFailureWords } from '@/ui/waiting';
import { ClerkOnly } from './clerk-only';
import { countRows, levelTone, mayDecide, rowsByWeight } from './clerk-view';
import { ApproveSheet, ReturnSheet } from './decision-sheets';
import { useHold } from './use-hold';
import { useTakeNext } from './use-take-next';
import { clerkWording } from './wording';

function SignatureLine({ evidence }: { evidence: DeskCase['evidence'][number] }) {
  const words = useWords(clerkWording);
  const { path, width, height } = evidence;
  const drawing = useMemo(
    () => svgBackground(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path d="${path}" fill="none" stroke="#14252c" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></svg>`),
    [path, width, height],
  );
  return (
    <Row
      title={evidence.signerName}
      note={<><Words className="q-block">{momentWords(evidence.at, now())}</Words><Words className="q-block q-break">{evidence.verification}</Words></>}
      end={<Box role="img" label={words.signature(evidence.signerName)} className="q-ink" style={{ backgroundImage: drawing }} />}
    />
  );
}

function Outcome({ desk }: { desk: DeskCase }) {
  const words = useWords(clerkWording);
  const failure = useFailureWords();
  const { stage, stageWords, licence } = desk.case;
  const next = useTakeNext((caseId) => replace(routes.clerkReview, { id: caseId }));
  const title = licence ? words.approved : stage === 'returned' ? words.returned : words.other(stageWords);
  return (
    <Page title={words.reviewTitle} foot={<Button waiting={next.isPending} onPress={() => next.mutate({})}>{words.next}</Button>}>
      <Box className="q-done" role="status">
        <Lamp tone={licence ? 'ok' : stage === 'returned' ? 'warn' : 'idle'} silent className="q-done__lamp" />
        <Headline note={<>{desk.case.companyName}{licence && <Words className="q-block q-num">{words.creditCode(licence.creditCode)}</Words>}</>}>{title}</Headline>
      </Box>
      {next.error && <Banner tone="warn" announce>{failure(next.error)}</Banner>}
      <Section><Button kind="ghost" onPress={() => backTo(routes.clerkQueue)}>{words.toQueue}</Button></Section>
    </Page>
  );
}

function Review({ desk }: { desk: DeskCase }) {
  const words = useWords(clerkWording);
  const language = useDisplay((state) => state.language);
  const visible = usePageVisible();
  const [deciding, setDeciding] = useState<'approve' | 'return' | null>(null);
  const hold = useHold(desk.case.id, visible);
  const { case: view, trace } = desk;
  const count = countRows(trace.rows);
  const decided = (answer: DecidedCase) => {
    queryClient.setQueryData<DeskCase>(answerKey('desk.show', { params: { caseId: view.id } }), { ...desk, case: answer.case });
    void queryClient.invalidateQueries({ queryKey: ['desk.queue'] });
    setDeciding(null);
  };

  return (
    <Page
      title={words.reviewTitle}
      foot={hold.state === 'taken' ? <Button kind="ghost" onPress={() => backTo(routes.clerkQueue)}>{words.toQueue}</Button> : (
        <Box className="q-two">
          <Box className="q-two__narrow"><Button kind="danger-ghost" onPress={() => setDeciding('return')}>{words.return}</Button></Box>
          <Box className="q-two__wide"><Button disabled={hold.state === 'asking'} onPress={() => setDeciding('approve')}>{words.approve}</Button></Box>
        </Box>
      )}
    >
      <Headline note={<>{words.number(view.number ?? '')}{view.decisionDueOn && ` · ${words.due(dayWords(view.decisionDueOn, now(), language))}`}</>}>{view.companyName}</Headline>
      {hold.state === 'taken' && <Banner tone="warn" title={words.heldByOther} announce>{hold.words}</Banner>}
      {hold.state === 'held' && <Banner tone="run">{words.hold(timeOf(Date.parse(hold.until)))}</Banner>}

      {desk.changes.length > 0 && (
        <Section title={words.changes}>
          <Card flush>
            {desk.changes.map((change) => (
              <Row key={change.field} top title={change.title} note={change.before === change.after ? words.unchanged : words.fromTo(change.before, change.after)} start={<Lamp tone={change.before === change.after ? 'bad' : 'ok'} silent />} />
            ))}
          </Card>
        </Section>
      )}

      <Section title={words.rules} end={words.rulesCount(count.ok, count.warn, count.bad)}>
        <Card flush>
          {rowsByWeight(trace.rows).map((row, at) => (
            <Row
              key={`${row.rule} ${row.field} ${at}`}
              top
              start={<Lamp tone={levelTone(row.level)} />}
              title={row.title}
              strong={row.level !== 'ok'}
              note={(
                <>
                  {row.value && <Words className="q-block q-sub">{row.value}</Words>}
                  {row.level !== 'ok' && <Words className="q-block q-sub">{row.words}</Words>}
                  <Words className="q-block">{row.basis}</Words>
                </>
              )}
            />
          ))}
        </Card>
        <Box className="q-note q-basis">{words.rulesNote}</Box>
      </Section>

      <Section title={words.evidence}><Card flush>{desk.evidence.map((evidence) => <SignatureLine key={`${evidence.signerName} ${evidence.at}`} evidence={evidence} />)}</Card></Section>
      <Section title={words.people}>
        <Card flush>{desk.people.map((person) => <Row key={person.key} title={`${person.name}　${person.postWords}`} note={<Words className="q-num">{person.idNumber}　{person.mobile}</Words>} />)}</Card>
        <Box className="q-note q-basis">{words.accessNote}</Box>
      </Section>
      <Section title={words.documents}>
        <Card flush>{desk.documents.map(({ kind, title }) => <Row key={kind} title={title} link onPress={() => void openDocument(downloadAddress('cases.document-pdf', { caseId: view.id, kind }), title)} />)}</Card>
      </Section>
      <Section><Banner tone="idle">{words.atDesk}</Banner></Section>
      <ApproveSheet desk={desk} open={deciding === 'approve'} onClose={() => setDeciding(null)} onDecided={decided} />
      <ReturnSheet desk={desk} open={deciding === 'return'} onClose={() => setDeciding(null)} onDecided={decided} />
    </Page>
  );
}

function OneCase({ caseId }: { caseId: string }) {
  const words = useWords(clerkWording);
  const { data: desk, error, refetch } = useAnswer('desk.show', { params: { caseId } }, { enabled: caseId !== '' });
  if (!desk) return <Page title={words.reviewTitle}>{error ? <LoadFailed error={error} onRetry={() => void refetch()} /> : <Skeleton lines={6} />}</Page>;
  return mayDecide(desk) ? <Review desk={desk} /> : <Outcome desk={desk} />;
}

/** A clean case approved on the phone, or returned with one point. Everything else belongs to the desk. */
export function ClerkReviewScreen({ caseId }: { caseId: string }) {
  const words = useWords(clerkWording);
  return <ClerkOnly title={words.reviewTitle}><OneCase caseId={caseId} /></ClerkOnly>;
}
