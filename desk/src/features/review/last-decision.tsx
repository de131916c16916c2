import type { DecidedCase } from '@qiban/shared';
import { Button } from 'antd';
import { Link } from 'react-router-dom';
import { Lamp } from '../../ui/lamp';
import { useCase } from './use-review';

/** What became of the case just decided, while the next one is already open. */
export function LastDecision({ verdict, answer, onClose }: { verdict: string; answer: DecidedCase; onClose: () => void }) {
  const { case: view } = useCase(answer.case.id).data ?? answer;
  return (
    <div className="last-decision" role="status">
      <Lamp tone="ok" size={18} />
      <span className="grow">
        已<b>{verdict}</b>：{view.companyName}
        {view.licence && <> · 统一社会信用代码 <span className="num">{view.licence.creditCode}</span></>}
      </span>
      <Link to={`/review/${view.id}`}>{view.licence ? '看执照' : '看这一件'}</Link>
      <Button type="text" size="small" onClick={onClose} aria-label="收起这条提示">知道了</Button>
    </div>
  );
}
