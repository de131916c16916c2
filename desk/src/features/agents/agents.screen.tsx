import type { AgencyLine, AgentLine } from '@qiban/shared';
import { feeWords } from '@qiban/shared';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { wordsOf } from '../../api/client';
import { usePageTitle } from '../../platform/page-title';
import { Lamp } from '../../ui/lamp';
import { Notice } from '../../ui/notice';
import { Empty, Failed, Skeleton } from '../../ui/page-states';
import { AddAgencyDialog, AddAgentDialog } from './add-dialogs';
import { SuspendDialog } from './suspend-dialog';
import { useRegister } from './use-register';
import { agentsWording as words } from './wording';
import './agents.css';

type Open = { kind: 'agency' } | { kind: 'agent' } | { kind: 'suspend'; agent: AgentLine } | null;

/** 代办名册: kept here by the operator, published to everybody on the phone. */
export default function AgentsScreen() {
  usePageTitle(words.title);
  const [open, setOpen] = useState<Open>(null);
  const { register, act } = useRegister(() => setOpen(null));
  const show = (next: Open) => {
    act.reset();
    setOpen(next);
  };
  const dialog = { error: act.error, waiting: act.isPending, onAct: act.mutate, onClose: () => show(null) };
  const agencies = register.data?.items;
  return (
    <div className="agents">
      <header className="agents-head">
        <h1>{words.title}</h1>
        <span className="note">{words.note}</span>
        <span className="grow" />
        <Button onClick={() => show({ kind: 'agency' })}>{words.addAgency}</Button>
        <Button type="primary" disabled={!agencies?.length} onClick={() => show({ kind: 'agent' })}>{words.addAgent}</Button>
      </header>
      {act.error && open === null && <Notice tone="bad">{wordsOf(act.error)}</Notice>}
      {agencies === undefined && (register.error ? <Failed words={wordsOf(register.error)} onRetry={() => void register.refetch()} retrying={register.isFetching} /> : <Skeleton label={words.loading} rows={[20, 95, 95, 95]} />)}
      {agencies?.length === 0 && <Empty title={words.none}>{words.noneNote}</Empty>}
      {agencies?.map((agency) => <Agency key={agency.id} agency={agency} waiting={act.isPending} onSuspend={(agent) => show({ kind: 'suspend', agent })} onLift={(agent) => act.mutate({ kind: 'lift', agentId: agent.id })} />)}
      <p className="note">{words.basis}</p>
      <AddAgencyDialog {...dialog} open={open?.kind === 'agency'} />
      <AddAgentDialog {...dialog} open={open?.kind === 'agent'} agencies={agencies ?? []} />
      {open?.kind === 'suspend' && <SuspendDialog agent={open.agent} error={act.error} waiting={act.isPending} onSuspend={(reason) => act.mutate({ kind: 'suspend', agentId: open.agent.id, reason })} onClose={() => show(null)} />}
    </div>
  );
}

function Agency({ agency: { name, creditCode, feeYuan, agents }, waiting, onSuspend, onLift }: { agency: AgencyLine; waiting: boolean; onSuspend: (agent: AgentLine) => void; onLift: (agent: AgentLine) => void }) {
  const { columns } = words;
  return (
    <section className="pane" aria-label={name}>
      <div className="agency-head"><h2>{name}</h2><span className="note num">{creditCode}</span><span className="tag sea">{feeWords(feeYuan)}</span></div>
      <Table<AgentLine>
        rowKey="id" size="small" dataSource={agents} pagination={false} locale={{ emptyText: words.noAgents }} scroll={{ x: 900 }}
        columns={[
          { title: columns.name, dataIndex: 'name', width: 140 },
          { title: columns.number, dataIndex: 'number', className: 'num', width: 220 },
          { title: columns.id, dataIndex: 'maskedId', className: 'num', width: 200 },
          { title: columns.since, dataIndex: 'registeredOn', className: 'num', width: 130 },
          { title: columns.live, width: 90, align: 'right', className: 'num', render: (_, { liveMandates }) => words.live(liveMandates) },
          { title: columns.state, render: (_, { standing, suspendedReason }) => <span className="agent-state"><Lamp tone={standing === 'suspended' ? 'bad' : 'ok'} label="" />{standing === 'suspended' ? `${words.suspended}：${suspendedReason ?? ''}` : words.registered}</span> },
          { title: columns.act, width: 110, render: (_, agent) => (agent.standing === 'suspended' ? <Button size="small" loading={waiting} onClick={() => onLift(agent)}>{words.lift}</Button> : <Button size="small" danger onClick={() => onSuspend(agent)}>{words.suspend}</Button>) },
        ]}
      />
    </section>
  );
}
