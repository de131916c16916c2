import { useQueryClient } from '@tanstack/react-query';
import type { DecidedCase } from '@qiban/shared';
import { Button, Modal } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useBlocker, useNavigate, useParams } from 'react-router-dom';
import { wordsOf } from '../../api/client';
import { usePageTitle } from '../../platform/page-title';
import { useKeys } from '../../platform/use-keys';
import { useSearch } from '../../shell/search';
import { KeyCap } from '../../ui/key-cap';
import { Empty, Failed, Skeleton } from '../../ui/page-states';
import { CaseReview } from './case-review';
import { type Decided, verdictWords } from './decision';
import { LastDecision } from './last-decision';
import { matching, queueGroups } from './queue-groups';
import { QueuePane } from './queue-pane';
import { today } from '../../platform/china-time';
import { useDecision } from './use-decision';
import { useHold } from './use-hold';
import { forgetPoints } from './use-points';
import { keepDecided, useCase, useQueue, useTakeNext } from './use-review';
import './review.css';

/** 审件: the queue, the form and the papers. */
export default function ReviewScreen() {
  const { caseId } = useParams();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const search = useSearch();
  const queue = useQueue();
  const open = useCase(caseId);
  const desk = open.data;
  const { takeNext, taking, words, forgetWords } = useTakeNext();
  const [last, setLast] = useState<{ decided: Decided; answer: DecidedCase } | null>(null);
  const reviewing = desk?.case.stage === 'under-review';
  const { hold, ask } = useHold(caseId, reviewing);
  usePageTitle(desk ? `${desk.case.companyName} · 审件` : '审件');

  const onDone = useCallback(
    (decided: Decided, answer: DecidedCase) => {
      keepDecided(queries, answer);
      forgetPoints(decided.caseId, decided.contentHash);
      setLast({ decided, answer });
      void takeNext();
    },
    [queries, takeNext],
  );
  const control = useDecision(onDone);
  const leaving = useBlocker(({ currentLocation, nextLocation }) => control.isOpen && currentLocation.pathname !== nextLocation.pathname);
  const { close } = control;
  useEffect(() => {
    // What is said of a decision that failed, or of an empty queue, belongs to the case it was said at.
    close();
    forgetWords();
  }, [caseId, close, forgetWords]);

  const next = () => { if (!control.isOpen && !taking) void takeNext(); };
  useKeys({ n: next, '/': () => search.field.current?.focus() }, !control.isOpen);
  useKeys({ Escape: control.takeBack }, control.state.phase === 'counting');

  const [first] = queueGroups(matching(queue.data?.lines ?? [], search.text), today()).flatMap(({ rows }) => rows);
  search.onEnter.current = first && search.text !== '' ? () => void navigate(`/review/${first.line.caseId}`) : null;

  return (
    <div className="review">
      <QueuePane
        queue={queue.data}
        failure={queue.error ? wordsOf(queue.error) : ''}
        onRetry={() => void queue.refetch()}
        retrying={queue.isFetching}
        sought={search.text}
        openCase={caseId}
        onTakeNext={next}
        taking={taking}
        words={words}
      />
      {last && last.decided.caseId !== caseId && <LastDecision verdict={verdictWords(last.decided.verdict)} answer={last.answer} onClose={() => setLast(null)} />}
      {caseId === undefined && (
        <section className="pane case start">
          {queue.data?.total === 0 ? (
            <Empty title={queue.data.decidedToday > 0 ? '都办完了' : '现在没有件要审'}>今日已办 {queue.data.decidedToday} 件。来了新件，左边会自动出现。</Empty>
          ) : (
            <Empty title="从最早到期的一件开始">
              <p>系统按到期先后派件，同一件不会派给两个人。</p>
              <Button type="primary" onClick={next} loading={taking}>领下一件 <KeyCap>n</KeyCap></Button>
            </Empty>
          )}
        </section>
      )}
      {caseId !== undefined && desk === undefined && (
        <section className="pane case" aria-busy={open.isPending}>
          {open.error ? <Failed words={wordsOf(open.error)} onRetry={() => void open.refetch()} retrying={open.isFetching} /> : <Skeleton label="正在取这一件" rows={[55, 35, 0, 90, 85, 92, 80, 88, 75]} />}
        </section>
      )}
      {desk && (
        <CaseReview
          key={`${desk.case.id}/${desk.contentHash}/${desk.case.stage}`}
          desk={desk}
          line={queue.data?.lines.find((line) => line.caseId === desk.case.id)}
          hold={hold}
          onHold={ask}
          onNext={next}
          onReload={() => void open.refetch()}
          control={control}
        />
      )}
      {desk === undefined && <section className="pane viewer" aria-hidden="true" />}
      <Modal
        open={leaving.state === 'blocked'}
        title="这个决定还没有送出"
        closable={false}
        maskClosable={false}
        onCancel={() => leaving.reset?.()}
        footer={[
          <Button key="leave" onClick={() => { control.takeBack(); leaving.proceed?.(); }} disabled={control.state.phase === 'sending'}>不送，离开</Button>,
          <Button key="stay" type="primary" onClick={() => leaving.reset?.()} autoFocus>留在这一件</Button>,
        ]}
      >
        {control.state.phase === 'sending' ? '决定正在送出，请等一两秒。' : '离开这一页，决定就不会送出。'}
      </Modal>
    </div>
  );
}
