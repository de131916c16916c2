import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { endpoints, entityTypeRules, type AfterCheckLine, type RecordAfterCheck } from '@qiban/shared';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { call, wordsOf } from '../../api/client';
import { exactMomentWords, momentWords } from '../../platform/china-time';
import { usePageTitle } from '../../platform/page-title';
import { Lamp } from '../../ui/lamp';
import { Notice } from '../../ui/notice';
import { Empty, Failed, Skeleton } from '../../ui/page-states';
import { mayReview, useMe } from '../sign-in';
import { MachineRecord } from './machine-record';
import { MachineSwitch } from './machine-switch';
import { ReasonDialog } from '../../ui/reason-dialog';
import { afterCheckWording as words, stateTones, stateWords } from './wording';
import './after-checks.css';

const EVERY_MS = 15_000;
const figureNames = ['approved', 'toAPerson', 'drawn', 'checked', 'faulty'] as const;

/** 自动核准抽查: what the machine decided and a person looks at again. */
export default function AfterChecksScreen() {
  usePageTitle(words.title);
  const queries = useQueryClient();
  const { roles } = useMe();
  const mayRecord = roles.some((role) => endpoints['desk.record-after-check'].by.includes(role));
  const list = useQuery({ queryKey: ['desk', 'after-checks'], queryFn: ({ signal }) => call('desk.after-checks', { signal }), refetchInterval: EVERY_MS });
  const [faulty, setFaulty] = useState<AfterCheckLine | null>(null);
  const record = useMutation({
    mutationFn: ({ caseId, ...body }: RecordAfterCheck & { caseId: string }) => call('desk.record-after-check', { params: { caseId }, body }),
    onSuccess: () => setFaulty(null),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['desk', 'after-checks'] }),
  });
  if (list.data === undefined) {
    return <div className="after-checks">{list.error ? <Failed words={wordsOf(list.error)} onRetry={() => void list.refetch()} retrying={list.isFetching} /> : <Skeleton label={words.loading} rows={[20, 95, 95, 95, 95]} />}</div>;
  }
  const { lines, figures, percent, machine } = list.data;
  const found = (line: AfterCheckLine) => (line.state === 'waiting'
    ? mayRecord && (
      <span className="after-acts">
        <Button size="small" loading={record.isPending && record.variables.caseId === line.caseId && record.variables.verdict === 'sound'} onClick={() => record.mutate({ caseId: line.caseId, verdict: 'sound', reason: '' })}>{words.sound}</Button>
        <Button size="small" danger onClick={() => { record.reset(); setFaulty(line); }}>{words.faulty}</Button>
      </span>
    )
    : <>{line.reason && <span className="after-reason">{line.reason}</span>}<span className="note">{words.by(line.checkedBy ?? '', line.checkedAt === null ? '' : momentWords(line.checkedAt))}</span></>);
  return (
    <div className="after-checks">
      <header>
        <h1>{words.title}</h1>
        <p className="note">{words.how(percent)}</p>
      </header>
      {list.error && <Notice tone="warn" actions={<Button size="small" onClick={() => void list.refetch()}>再试</Button>}>{words.notFresh(wordsOf(list.error))}</Notice>}
      {record.error && faulty === null && <Notice tone="bad">{wordsOf(record.error)}</Notice>}
      <div className="pane after-figures">
        <dl>{figureNames.map((name) => <div key={name}><dt className="note">{words.figures[name]}</dt><dd className={`num${name === 'faulty' && figures.faulty > 0 ? ' danger' : ''}`}>{figures[name]}</dd></div>)}</dl>
        <MachineSwitch machine={machine} />
      </div>
      <div className="pane">
        <Table<AfterCheckLine>
          rowKey="caseId"
          size="small"
          dataSource={lines}
          pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
          locale={{ emptyText: <Empty title={words.empty.waiting}>{words.emptyNote}</Empty> }}
          scroll={{ x: 960 }}
          expandable={{ expandedRowRender: ({ caseId }) => <MachineRecord caseId={caseId} /> }}
          columns={[
            { title: words.columns.state, width: 116, render: (_, { state }) => <span className="after-state"><Lamp tone={stateTones[state]} label="" />{stateWords[state]}</span> },
            { title: words.columns.company, width: 320, render: (_, { caseId, companyName, number }) => <>{mayReview(roles) ? <Link to={`/review/${caseId}`} aria-label={`${words.open} ${companyName}`}>{companyName}</Link> : companyName}<br /><span className="note num">{number}</span></> },
            { title: words.columns.type, width: 150, render: (_, { entityType }) => entityTypeRules[entityType].title },
            { title: words.columns.decided, width: 176, className: 'num', render: (_, { decidedAt }) => exactMomentWords(decidedAt) },
            { title: words.columns.found, render: (_, line) => found(line) },
          ]}
        />
      </div>
      <ReasonDialog
        open={faulty !== null} title={words.faultyTitle(faulty?.companyName ?? '')} note={words.faultyNote} label={words.faultyLabel} hint={words.faultyHint} danger act={words.record} most={500}
        waiting={record.isPending} failure={record.error ? wordsOf(record.error) : ''} onClose={() => setFaulty(null)}
        onGiven={(reason) => { if (faulty !== null) record.mutate({ caseId: faulty.caseId, verdict: 'faulty', reason }); }}
      />
    </div>
  );
}
