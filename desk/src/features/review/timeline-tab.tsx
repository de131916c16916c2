import { useMutation } from '@tanstack/react-query';
import type { CaseView } from '@qiban/shared';
import { Button } from 'antd';
import { call, wordsOf } from '../../api/client';
import { exactMomentWords } from '../../platform/china-time';
import { Lamp } from '../../ui/lamp';
import { Notice } from '../../ui/notice';
import { Empty } from '../../ui/page-states';
import { ScrollRegion } from '../../ui/scroll-region';

/** Everything that happened to the case, newest first, and the proof that none of it was rewritten. */
export function TimelineTab({ caseId, timeline }: { caseId: string; timeline: CaseView['timeline'] }) {
  const check = useMutation({ mutationFn: () => call('desk.verify-log', { params: { caseId } }) });
  const newestFirst = [...timeline].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return (
    <ScrollRegion className="timeline-tab" label="流转记录">
      <div className="timeline-check">
        <span className="note grow">每条记录都带着上一条的国密 SM3 摘要，改动任何一条，后面都会对不上。</span>
        <Button onClick={() => check.mutate()} loading={check.isPending}>验证流转记录</Button>
      </div>
      {check.data && <Notice tone={check.data.ok ? 'ok' : 'bad'}>{check.data.words}</Notice>}
      {check.error && <Notice tone="bad">{wordsOf(check.error)}</Notice>}
      {newestFirst.length === 0 && <Empty title="还没有流转记录" />}
      <ol className="timeline">
        {newestFirst.map((entry, index) => (
          <li key={`${entry.at}/${index}`}>
            <Lamp tone={entry.tone} label="" />
            <div>
              <p><b>{entry.title}</b></p>
              {entry.detail && <p className="timeline-detail">{entry.detail}</p>}
              <p className="note"><time className="num" dateTime={entry.at}>{exactMomentWords(entry.at)}</time> · {entry.actor}{entry.basis && ` · ${entry.basis}`}</p>
            </div>
          </li>
        ))}
      </ol>
    </ScrollRegion>
  );
}
