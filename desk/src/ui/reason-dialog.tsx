import { Button, Input, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { Notice } from './notice';

const REASON_LEAST = 4;

interface ReasonDialogProps {
  open: boolean;
  title: string;
  note: string;
  label: string;
  hint: string;
  danger: boolean;
  act: string;
  most: number;
  waiting: boolean;
  failure: string;
  onClose: () => void;
  onGiven: (reason: string) => void;
}

/** Asks for a reason in words; what was typed stays when it could not be sent. */
export function ReasonDialog({ open, title, note, label, hint, danger, act, most, waiting, failure, onClose, onGiven }: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  useEffect(() => { if (!open) setReason(''); }, [open]);
  const enough = reason.trim().length >= REASON_LEAST;
  return (
    <Modal
      open={open}
      onCancel={onClose}
      title={title}
      width={560}
      footer={[
        <Button key="back" onClick={onClose}>再看看</Button>,
        <Button key="act" type="primary" danger={danger} disabled={!enough} loading={waiting} onClick={() => onGiven(reason.trim())}>{act}</Button>,
      ]}
    >
      <p className="note">{note}</p>
      <label className="field-label" htmlFor="reason-words">{label}</label>
      <Input.TextArea id="reason-words" autoFocus value={reason} onChange={(event) => setReason(event.target.value)} autoSize={{ minRows: 3, maxRows: 8 }} maxLength={most} showCount aria-describedby="reason-hint" />
      <p id="reason-hint" className="note">{hint}</p>
      {failure !== '' && <Notice tone="bad">{failure}</Notice>}
    </Modal>
  );
}
