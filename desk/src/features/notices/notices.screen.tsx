import type { CorrectionNoticeView } from '@qiban/shared';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router-dom';
import { wordsOf } from '../../api/client';
import { momentWords } from '../../platform/china-time';
import { usePageTitle } from '../../platform/page-title';
import { useKeys } from '../../platform/use-keys';
import { Lamp, type Tone } from '../../ui/lamp';
import { Notice } from '../../ui/notice';
import { Empty, Failed, Skeleton } from '../../ui/page-states';
import { NoticeDetail } from './notice-detail';
import { inOrder, stepped } from './notice-order';
import './notices.css';
import { SendBackDialog } from './send-back-dialog';
import { useDecideNotice, useNotices } from './use-notices';
import { noticesWords as words } from './wording';

const tones: Record<CorrectionNoticeView['state'], Tone> = { proposed: 'warn', issued: 'ok', 'sent-back': 'idle' };

/** 补正复核: second notices that wait for another person, by keyboard: j and k choose, c confirms, b sends back, Enter opens the case. */
export default function NoticesScreen() {
  usePageTitle(words.title);
  const { noticeId } = useParams();
  const navigate = useNavigate();
  const list = useNotices();
  const [said, setSaid] = useState('');
  const [sendingBack, setSendingBack] = useState(false);
  const { waiting, yours } = inOrder(list.data ?? { waiting: [], yours: [], omissions: 0 });
  const all = [...waiting, ...yours];
  const open = all.find(({ id }) => id === noticeId) ?? (noticeId === undefined ? all[0] : undefined);
  const decide = useDecideNotice((notice) => {
    setSaid(words.done[notice.state](notice.companyName));
    setSendingBack(false);
    const next = waiting.find(({ id, mayDecide }) => id !== notice.id && mayDecide);
    void navigate(next === undefined ? '/notices' : `/notices/${next.id}`, { replace: true });
  });
  const go = (by: 1 | -1) => {
    const next = stepped(all, open?.id, by);
    if (next !== null) void navigate(`/notices/${next}`, { replace: true });
  };
  const confirm = () => { if (open?.mayDecide && !decide.isPending) decide.mutate({ kind: 'confirm', notice: open }); };
  useKeys({
    j: () => go(1), k: () => go(-1), c: confirm,
    b: () => { if (open?.mayDecide) setSendingBack(true); },
    Enter: () => { if (open) void navigate(`/review/${open.caseId}`); },
  }, !sendingBack);

  if (list.data === undefined) {
    return <div className="notices">{list.error ? <Failed words={wordsOf(list.error)} onRetry={() => void list.refetch()} retrying={list.isFetching} /> : <Skeleton label={words.loading} rows={[30, 80, 70, 60]} />}</div>;
  }
  return (
    <div className="notices">
      <aside className="pane queue" aria-label={words.title}>
        <div className="pane-head"><h2>{words.title} <span className="num">{waiting.length}</span></h2></div>
        {said && <Notice tone="ok">{said}</Notice>}
        <div className="scroll">
          {all.length === 0 && <Empty title={words.none}>{words.noneNote}</Empty>}
          <Group title={waiting.some(({ mayDecide }) => mayDecide) ? words.waiting : words.waitingOthers} notices={waiting} open={open?.id} />
          <Group title={words.yours} notices={yours} open={open?.id} />
        </div>
        {list.data.omissions > 0 && <footer className="pane-foot note">{words.omissionsOfMonth(list.data.omissions)}</footer>}
      </aside>
      {open === undefined
        ? <section className="pane notice-detail"><Empty title={all.length === 0 ? words.none : words.choose} /></section>
        : <NoticeDetail key={open.id} notice={open} isSending={decide.isPending} error={decide.error} onConfirm={confirm} onSendBack={() => setSendingBack(true)} />}
      {sendingBack && open && <SendBackDialog key={open.id} onClose={() => setSendingBack(false)} onSend={(reason) => decide.mutate({ kind: 'send-back', notice: open, words: reason })} />}
    </div>
  );
}

const Group = ({ title, notices, open }: { title: string; notices: readonly CorrectionNoticeView[]; open: string | undefined }) => notices.length === 0 ? null : (
  <section aria-label={title}>
    <h3 className="queue-day">{title}</h3>
    <ul>
      {notices.map((notice) => (
        <li key={notice.id}>
          <Link to={`/notices/${notice.id}`} replace className={`queue-item${notice.id === open ? ' on' : ''}`} aria-current={notice.id === open ? 'page' : undefined}>
            <Lamp tone={tones[notice.state]} label={words.states[notice.state]} />
            <span className="queue-name">{notice.companyName}</span>
            <span className="queue-time num">{notice.defects.length} 项</span>
            <span className="note queue-meta">{words.by(notice.writtenBy, momentWords(notice.writtenAt))}</span>
          </Link>
        </li>
      ))}
    </ul>
  </section>
);
