import { Button, Input, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { keySheet } from './wording';

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
