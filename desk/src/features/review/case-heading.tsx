import { actingWords, type DeskCase, type QueueLine } from '@qiban/shared';
import { momentWords, today } from '../../platform/china-time';
import { KeyboardIcon, LockIcon } from '../../ui/icons';
import { Lamp } from '../../ui/lamp';
import { DecisionTime } from './decision-time';
import { remainingWords } from './queue-groups';
import { WhyAPerson } from './why-a-person';
import type { Hold } from './use-hold';

interface CaseHeadingProps { desk: DeskCase; line: QueueLine | undefined; hold: Hold; onKeys: () => void }

export function CaseHeading({ desk, line, hold, onKeys }: CaseHeadingProps) {
  const { case: view } = desk;
  const due = view.decisionDueOn;
  const reviewing = view.stage === 'under-review';
  const remaining = due !== null && reviewing ? remainingWords(due, today(), view.clock?.provisional) : null;
  return (
    <header className="case-heading">
      <div className="case-title">
        <h1>{view.companyName}</h1>
        <span className="tag sea">设立</span>
        {line && line.submission > 1 && <span className="tag warn">第 {line.submission} 次提交</span>}
        {view.mandate?.state === 'live' && <span className="tag sea" title={`${view.mandate.agencyName}，登记编号 ${view.mandate.agentNumber}`}>{actingWords(view.mandate.agentName, view.mandate.agencyName)}</span>}
        {!reviewing && <span className="tag idle">{view.stageWords}</span>}
        <span className="grow" />
        <span className="note num">{view.number}</span>
      </div>
      <div className="case-facts note">
        <span className="num">
          {view.submittedAt && `${momentWords(view.submittedAt)} 提交`} · 形式审查
          {remaining && <> · {view.clock && <span className="due-lamp"><Lamp tone={view.clock.lamp} label="" size={14} /></span>}<span className={`queue-time ${remaining.tone}`}>{remaining.words}</span>（{due} 前{view.clock?.provisional && '，暂定'}）</>}
        </span>
        <span className="grow" />
        {hold.state === 'yours' && <span className="held"><LockIcon size={14} />由您锁定</span>}
        {hold.state === 'asking' && <span className="held">正在领取…</span>}
        <button type="button" className="keys-button" aria-label="看全部快捷键" aria-keyshortcuts="?" title="快捷键（?）" onClick={onKeys}><KeyboardIcon size={18} /></button>
      </div>
      {reviewing && <WhyAPerson review={view.machineReview} />}
      {reviewing && <DecisionTime desk={desk} mayAsk={hold.state === 'yours'} />}
    </header>
  );
}
