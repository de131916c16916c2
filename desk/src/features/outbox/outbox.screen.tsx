import { useQuery } from '@tanstack/react-query';
import type { OutboxLine } from '@qiban/shared';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { call, wordsOf } from '../../api/client';
import { exactMomentWords, momentWords } from '../../platform/china-time';
import { usePageTitle } from '../../platform/page-title';
import { Lamp } from '../../ui/lamp';
import { Notice } from '../../ui/notice';
import { Empty, Failed, Skeleton } from '../../ui/page-states';
import { CheckLog } from './check-log';
import { inOrder, type OutboxState, stateTones, stateWords, tallyOf, toneOf, topicWords, wordsOfState } from './outbox-lines';
import './outbox.css';

const EVERY_MS = 5_000;
const states: readonly OutboxState[] = ['dead', 'sending', 'waiting', 'done'];

/** 待送事项: what has to reach an agency or a person, and whether it did. */
export default function OutboxScreen() {
  usePageTitle('待送事项');
  const outbox = useQuery({ queryKey: ['desk', 'outbox'], queryFn: ({ signal }) => call('desk.outbox', { signal }), refetchInterval: EVERY_MS });
  const [only, setOnly] = useState<OutboxState | null>(null);
  const lines = inOrder(outbox.data?.items ?? []);
  const tally = tallyOf(lines);
  if (outbox.data === undefined) {
    return <div className="outbox">{outbox.error ? <Failed words={wordsOf(outbox.error)} onRetry={() => void outbox.refetch()} retrying={outbox.isFetching} /> : <Skeleton label="正在取待送事项" rows={[20, 95, 95, 95, 95, 95]} />}</div>;
  }
  return (
    <div className="outbox">
      <header className="outbox-head">
        <h1>待送事项</h1>
        <span className="note num">{momentWords(new Date(outbox.dataUpdatedAt).toISOString())} 更新 · 每 5 秒自动刷新</span>
        <span className="grow" />
        <div className="filters" role="group" aria-label="按状态看">
          {states.map((state) => (
            <Button key={state} aria-pressed={only === state} type={only === state ? 'primary' : 'default'} onClick={() => setOnly(only === state ? null : state)}>
              <Lamp tone={stateTones[state]} label="" />{stateWords[state]} <b className="num">{tally[state]}</b>
            </Button>
          ))}
        </div>
      </header>
      {outbox.error && <Notice tone="warn" actions={<Button size="small" onClick={() => void outbox.refetch()}>再试</Button>}>没有刷新：{wordsOf(outbox.error)}。下面是上一次的内容。</Notice>}
      {tally.dead > 0 && <Notice tone="bad" live="none">{tally.dead} 项已停发，需要人工处理。先看错误，再联系对方单位。</Notice>}
      <div className="pane">
        <Table<OutboxLine>
          rowKey="id"
          size="small"
          dataSource={lines.filter(({ state }) => only === null || state === only)}
          pagination={{ defaultPageSize: 20, showSizeChanger: true, hideOnSinglePage: true, showTotal: (total) => `共 ${total} 项` }}
          locale={{ emptyText: <Empty title={only === null ? '没有待送的事项' : '没有这种状态的事项'}>办件核准、下单刻章后，要送给各单位的内容会出现在这里。</Empty> }}
          scroll={{ x: 960 }}
          columns={[
            { title: '状态', width: 132, render: (_, line) => <span className="outbox-state"><Lamp tone={toneOf(line)} label="" />{wordsOfState(line)}</span> },
            { title: '事项', dataIndex: 'topic', width: 240, render: (topic: string) => <span title={topic}>{topicWords(topic)}</span> },
            { title: '办件', width: 260, render: (_, line) => (line.caseId === null ? <span className="note">不属于某一件</span> : <CheckLog caseId={line.caseId} />) },
            { title: '已试', width: 80, align: 'right', className: 'num', render: (_, { attempts }) => `${attempts} 次` },
            { title: '下次发送', width: 176, className: 'num', render: (_, { nextAt, state }) => (state === 'done' || state === 'dead' ? '—' : exactMomentWords(nextAt)) },
            { title: '错误', render: (_, { error }) => error === null ? <span className="note">没有</span> : <span className="danger">{error}</span> },
          ]}
        />
      </div>
    </div>
  );
}
