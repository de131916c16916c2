import type { DeskCase } from '@qiban/shared';
import { Button, Input, Modal } from 'antd';
import { KeyCap } from '../../ui/key-cap';
import { Notice } from '../../ui/notice';
import { placeOf } from './paper-points';
import { isWritten, type Point } from './rule-groups';
import type { Points } from './use-points';
import { noticeWords } from './wording';

interface ReturnDialogProps {
  desk: DeskCase;
  open: boolean;
  points: Points;
  /** What the rules only remind of: the clerk takes it in or leaves it. */
  reminders: readonly Point[];
  onClose: () => void;
  onReturn: () => void;
}

/** 一次性告知: everything that has to be mended is read once more, all together, before it is sent. A second notice goes to another person first. */
export function ReturnDialog({ desk, open, points, reminders, onClose, onReturn }: ReturnDialogProps) {
  const second = desk.notices.issued > 0;
  const count = points.points.length;
  const complete = count > 0 && points.points.every(isWritten);
  return (
    <Modal
      open={open}
      onCancel={onClose}
      title={second ? noticeWords.secondTitle(count) : noticeWords.firstTitle(count)}
      width={680}
      destroyOnHidden
      footer={[
        <Button key="back" onClick={onClose}>{noticeWords.goOn}</Button>,
        <Button key="return" type="primary" disabled={!complete} onClick={onReturn} autoFocus>{second ? noticeWords.propose(count) : noticeWords.return(count)} <KeyCap>Enter</KeyCap></Button>,
      ]}
    >
      <p className="note">{second ? noticeWords.secondNote : noticeWords.firstNote}</p>
      <ol className="told">
        {points.points.map((point) => (
          <li key={point.id}>
            <label className="note" htmlFor={`told-${point.id}`}>{placeOf(desk, point)} · {point.basis}</label>
            <Input.TextArea id={`told-${point.id}`} value={point.words} autoSize={{ minRows: 1, maxRows: 6 }} maxLength={300} status={point.words.trim().length < 4 ? 'error' : undefined} onChange={(event) => points.change(point.id, { words: event.target.value })} />
            <label className="note" htmlFor={`good-${point.id}`}>{noticeWords.good}</label>
            <Input.TextArea id={`good-${point.id}`} value={point.good} autoSize={{ minRows: 1, maxRows: 4 }} maxLength={300} status={point.good.trim().length < 4 ? 'error' : undefined} onChange={(event) => points.change(point.id, { good: event.target.value })} />
          </li>
        ))}
      </ol>
      {reminders.length > 0 && (
        <Notice tone="idle" live="none" actions={<Button size="small" onClick={() => points.addAll(reminders)}>{noticeWords.takeIn(reminders.length)}</Button>}>{noticeWords.reminders}</Notice>
      )}
    </Modal>
  );
}
