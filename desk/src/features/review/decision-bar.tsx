import { Button } from 'antd';
import { KeyCap } from '../../ui/key-cap';
import { Notice } from '../../ui/notice';
import { verdictWords } from './decision';
import { type DecisionControl, useCountdown } from './use-decision';

interface DecisionBarProps {
  control: DecisionControl;
  /** Why it cannot be approved now; empty when it can. */
  obstacle: string;
  points: number;
  onApprove: () => void;
  onReturn: () => void;
  onRefuse: () => void;
  onReload: () => void;
  mayDecide: boolean;
  said: string;
}

export function DecisionBar({ control, obstacle, points, onApprove, onReturn, onRefuse, onReload, mayDecide, said }: DecisionBarProps) {
  const { state } = control;
  if (state.phase === 'counting') return <Countdown words={verdictWords(state.decided.verdict)} company={state.decided.companyName} leavesAt={state.leavesAt} onTakeBack={control.takeBack} />;
  const sending = state.phase === 'sending';
  return (
    <footer className="decision-bar">
      {state.phase === 'failed' && (
        <Notice
          tone="bad"
          actions={
            <>
              {state.failure.repeatable ? <Button size="small" onClick={control.again}>再送一次</Button> : <Button size="small" onClick={() => { control.close(); onReload(); }}>看最新内容</Button>}
              <Button size="small" type="text" onClick={control.close}>先不送</Button>
            </>
          }
        >
          “{verdictWords(state.decided.verdict)}”没有办成：{state.failure.words}
        </Notice>
      )}
      <div className="decision-buttons">
        <span className="note grow" role="status">{sending ? '正在送出…' : said || obstacle || (mayDecide ? '核对完就可以决定。决定后 5 秒内能撤回。' : '')}</span>
        <Button disabled={!mayDecide || sending} onClick={onRefuse} aria-keyshortcuts="x">不予登记 <KeyCap>x</KeyCap></Button>
        <Button disabled={!mayDecide || sending} onClick={onReturn} aria-keyshortcuts="r">退回补正{points > 0 && ` ${points} 项`} <KeyCap>r</KeyCap></Button>
        <Button type="primary" disabled={!mayDecide || obstacle !== ''} loading={sending} onClick={onApprove} aria-keyshortcuts="a" title={obstacle || undefined}>核准 <KeyCap>a</KeyCap></Button>
      </div>
    </footer>
  );
}

function Countdown({ words, company, leavesAt, onTakeBack }: { words: string; company: string; leavesAt: number; onTakeBack: () => void }) {
  const { seconds, part } = useCountdown(leavesAt);
  return (
    <footer className="decision-bar counting">
      <div className="decision-buttons">
        <span className="countdown num" aria-hidden="true">{seconds}</span>
        <span className="grow" role="status">即将<b>{words}</b>：{company}<br /><span className="note">还没有送出，现在可以撤回。</span></span>
        <Button size="large" onClick={onTakeBack} aria-keyshortcuts="Escape" autoFocus>撤回 <KeyCap>Esc</KeyCap></Button>
      </div>
      <i className="countdown-bar" style={{ transform: `scaleX(${part})` }} aria-hidden="true" />
    </footer>
  );
}
