import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { noticesWords as words } from './wording';

const LEAST = 4;

/** Sending a proposal back: its writer must know why. Mounted anew for every notice. */
export function SendBackDialog({ onClose, onSend }: { onClose: () => void; onSend: (reason: string) => void }) {
  const [reason, setReason] = useState('');
  const enough = reason.trim().length >= LEAST;
  return (
    <Modal
      open
      onCancel={onClose}
      title={words.sendBackTitle}
      width={520}
      footer={[<Button key="back" onClick={onClose}>{words.goBack}</Button>, <Button key="send" type="primary" disabled={!enough} onClick={() => onSend(reason.trim())}>{words.sendBack}</Button>]}
    >
      <label className="field-label" htmlFor="send-back-reason">{words.sendBackLabel}</label>
      <Input.TextArea id="send-back-reason" autoFocus value={reason} onChange={(event) => setReason(event.target.value)} autoSize={{ minRows: 3, maxRows: 8 }} maxLength={300} showCount placeholder="" aria-describedby="send-back-hint" />
      <p id="send-back-hint" className="note">{words.sendBackHint}</p>
    </Modal>
  );
}
