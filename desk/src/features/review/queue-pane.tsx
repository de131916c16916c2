import type { Queue } from '@qiban/shared';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router-dom';
import { today } from '../../platform/china-time';
import { LockIcon } from '../../ui/icons';
import { KeyCap } from '../../ui/key-cap';
import { Lamp } from '../../ui/lamp';
import { Notice } from '../../ui/notice';
import { Empty, Failed, Skeleton } from '../../ui/page-states';
import { matching, queueGroups, type QueueRow } from './queue-groups';

interface QueuePaneProps {
  queue: Queue | undefined;
  failure: string;
  onRetry: () => void;
  retrying: boolean;
  sought: string;
  openCase: string | undefined;
  onTakeNext: () => void;
  taking: boolean;
  words: string;
}

export function QueuePane({ queue, failure, onRetry, retrying, sought, openCase, onTakeNext, taking, words }: QueuePaneProps) {
  const found = matching(queue?.lines ?? [], sought);
  const groups = queueGroups(found, today());
  const unlisted = queue === undefined ? 0 : queue.total - queue.lines.length;
  return (
    <aside className="pane queue" aria-label="审件队列">
      <div className="pane-head">
        <h2>审件队列 {queue && <span className="num">{queue.total}</span>}</h2>
        <Button type="primary" size="small" className="take-next" onClick={onTakeNext} loading={taking} aria-keyshortcuts="n">
          领下一件 <KeyCap>n</KeyCap>
        </Button>
      </div>
      {words && <Notice tone="idle">{words}</Notice>}
      <div className="scroll">
        {queue === undefined && failure === '' && <Skeleton label="正在取队列" rows={[40, 90, 60, 85, 55, 88, 50]} />}
        {queue === undefined && failure !== '' && <Failed words={failure} onRetry={onRetry} retrying={retrying} />}
        {queue !== undefined && failure !== '' && <Notice tone="warn" actions={<Button size="small" onClick={onRetry} loading={retrying}>再试</Button>}>队列没有更新：{failure}</Notice>}
        {queue !== undefined && queue.total === 0 && <Empty title="今天没有到期的件">队列里没有等待审查的件。</Empty>}
        {queue !== undefined && queue.total > 0 && found.length === 0 && <Empty title="没有找到">换企业名称里的两三个字，或受理编号再试。</Empty>}
        {groups.map(({ title, rows }) => (
          <section key={title} aria-label={title}>
            <h3 className="queue-day">{title}</h3>
            <ul>{rows.map((row) => <QueueItem key={row.line.caseId} row={row} open={row.line.caseId === openCase} />)}</ul>
          </section>
        ))}
        {unlisted > 0 && sought === '' && <p className="note unlisted">后面还有 {unlisted} 件，按到期先后依次出现。</p>}
      </div>
      <footer className="pane-foot note">今日已办 <b className="num">{queue?.decidedToday ?? '–'}</b> 件</footer>
    </aside>
  );
}

/** The lamp of a queue is about time. */
const lampWords = { ok: '期限内', warn: '快到期', bad: '超期' } as const;

function QueueItem({ row: { line, remaining, tone }, open }: { row: QueueRow; open: boolean }) {
  const item = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (open) item.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <li>
      <Link ref={item} to={`/review/${line.caseId}`} className={`queue-item${open ? ' on' : ''}`} aria-current={open ? 'page' : undefined} title={line.companyName}>
        <Lamp tone={line.lamp} label={lampWords[line.lamp]} />
        <span className="queue-name">{line.companyName}</span>
        <span className={`queue-time num ${tone}`}>{remaining}</span>
        <span className="note queue-meta">
          <span className="num">{line.number}</span>
          {line.frozen && <> · 先停着</>}
          {line.submission > 1 && <> · 第 {line.submission} 次</>}
          {line.awaitsConfirmation && <> · 等复核</>}
        </span>
        {(line.lockedByYou || line.lockedBy !== null) && (
          <span className="note queue-lock"><LockIcon size={12} />{line.lockedByYou ? '您' : line.lockedBy}</span>
        )}
      </Link>
    </li>
  );
}
