import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { call, wordsOf } from '../../api/client';
import { Lamp } from '../../ui/lamp';

/** Whether the records of this case are as they were written; the answer stands beside the case. */
export function CheckLog({ caseId }: { caseId: string }) {
  const check = useMutation({ mutationFn: () => call('desk.verify-log', { params: { caseId } }) });
  return (
    <span className="check-log">
      <code title={caseId}>{caseId.slice(0, 8)}…{caseId.slice(-4)}</code>
      {check.data ? (
        <span className={check.data.ok ? '' : 'danger'} title={check.data.words}><Lamp tone={check.data.ok ? 'ok' : 'bad'} size={14} label="" />{check.data.ok ? `${check.data.entries} 条完整` : '对不上'}</span>
      ) : (
        <Button size="small" type="link" loading={check.isPending} onClick={() => check.mutate()}>验证记录</Button>
      )}
      {check.error && <span className="danger">{wordsOf(check.error)}</span>}
    </span>
  );
}
