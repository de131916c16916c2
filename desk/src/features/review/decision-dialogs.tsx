import { Button, Input, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { KeyCap } from '../../ui/key-cap';
import { isWritten } from './rule-groups';
import { groupTitles, keySheet } from './wording';
import type { Points } from './use-points';

/** 一次性告知: everything that has to be mended is read once more, all together, before it is sent. */
export function ReturnDialog({ open, points, onClose, onReturn }: { open: boolean; points: Points; onClose: () => void; onReturn: () => void }) {
  const complete = points.points.length > 0 && points.points.every(isWritten);
  return (
    <Modal
      open={open}
      onCancel={onClose}
      title={`退回补正：一次告知 ${points.points.length} 项`}
      width={640}
      destroyOnHidden
      footer={[
        <Button key="back" onClick={onClose}>接着核对</Button>,
        <Button key="return" type="primary" disabled={!complete} onClick={onReturn} autoFocus>退回补正 {points.points.length} 项 <KeyCap>Enter</KeyCap></Button>,
      ]}
    >
      <p className="note">依照《市场主体登记管理条例》第十九条，需要补正的内容应当一次告知。请确认没有漏项。</p>
      <ol className="told">
        {points.points.map((point) => (
          <li key={point.id}>
            <label className="note" htmlFor={`told-${point.id}`}>{groupTitles[point.group]} · {point.basis}</label>
            <Input.TextArea id={`told-${point.id}`} value={point.words} autoSize={{ minRows: 1, maxRows: 6 }} maxLength={500} status={isWritten(point) ? undefined : 'error'} onChange={(event) => points.reword(point.id, event.target.value)} />
          </li>
        ))}
      </ol>
    </Modal>
  );
}

const REASON_LEAST = 4;

export function RefuseDialog({ open, caseId, onClose, onRefuse }: { open: boolean; caseId: string; onClose: () => void; onRefuse: (reason: string) => void }) {
  const [reason, setReason] = useState('');
  useEffect(() => setReason(''), [caseId]);
  const enough = reason.trim().length >= REASON_LEAST;
  return (
    <Modal
      open={open}
      onCancel={onClose}
      title="不予登记"
      width={560}
      footer={[
        <Button key="back" onClick={onClose}>接着核对</Button>,
        <Button key="refuse" danger type="primary" disabled={!enough} onClick={() => onRefuse(reason.trim())}>不予登记</Button>,
      ]}
    >
      <p className="note">只有内容违反法律法规、不能通过补正解决的，才不予登记。申请人会看到下面的理由和救济途径。</p>
      <label className="field-label" htmlFor="refuse-reason">理由和依据</label>
      <Input.TextArea id="refuse-reason" autoFocus value={reason} onChange={(event) => setReason(event.target.value)} autoSize={{ minRows: 4, maxRows: 10 }} maxLength={1000} showCount placeholder="" aria-describedby="refuse-hint" />
      <p id="refuse-hint" className="note">{enough ? '例：住所位于依法不得作为住所的房屋内（条例第二十条）。' : '请写清不予登记的事实和条款。'}</p>
    </Modal>
  );
}

export const KeySheet = ({ open, onClose }: { open: boolean; onClose: () => void }) => (
  <Modal open={open} onCancel={onClose} title="键盘" footer={null} width={720} destroyOnHidden>
    <div className="key-sheet">
      {keySheet.map(({ title, keys }) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl>{keys.map(([key, words]) => <div key={key}><dt><kbd className="kbd">{key}</kbd></dt><dd>{words}</dd></div>)}</dl>
        </section>
      ))}
    </div>
    <p className="note">正在打字时，这些键只是字母。</p>
  </Modal>
);
