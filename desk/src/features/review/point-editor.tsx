import { defectReason, reasonsFor } from '@qiban/shared';
import { Button, Input, Select } from 'antd';
import { isWritten, type Point, withReason } from './rule-groups';
import type { Points } from './use-points';
import { noticeWords } from './wording';

interface PointEditorProps { point: Point; points: Points; mayWrite: boolean; takesKeyboard: boolean }

/** One defect as the applicant will read it: why, what is the matter, and what good looks like. */
export function PointEditor({ point, points, mayWrite, takesKeyboard }: PointEditorProps) {
  const id = `point-${point.id}`;
  const short = { words: point.words.trim().length < 4, good: point.good.trim().length < 4 };
  const leave = (event: React.KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      event.stopPropagation();
      (event.target as HTMLElement).blur();
    }
  };
  return (
    <div className="point" onKeyDown={leave}>
      <label htmlFor={id} className="note">{noticeWords.words}</label>
      <Input.TextArea
        id={id} className="point-words" value={point.words} autoFocus={takesKeyboard} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={300} disabled={!mayWrite} placeholder=""
        onChange={(event) => points.change(point.id, { words: event.target.value })} status={short.words ? 'error' : undefined} aria-invalid={short.words}
      />
      <div className="point-more">
        <label htmlFor={`${id}-good`} className="note">{noticeWords.good}</label>
        <Input.TextArea
          id={`${id}-good`} className="point-words" value={point.good} autoSize={{ minRows: 1, maxRows: 6 }} maxLength={300} disabled={!mayWrite} placeholder=""
          onChange={(event) => points.change(point.id, { good: event.target.value })} status={short.good ? 'error' : undefined} aria-invalid={short.good}
        />
        <label htmlFor={`${id}-example`} className="note">{noticeWords.example}</label>
        <Input id={`${id}-example`} className="point-words" value={point.example} maxLength={200} disabled={!mayWrite} placeholder="" onChange={(event) => points.change(point.id, { example: event.target.value })} />
        <label htmlFor={`${id}-reason`} className="note">{noticeWords.reason}</label>
        <Select
          id={`${id}-reason`} size="small" variant="borderless" value={point.reason} disabled={!mayWrite} popupMatchSelectWidth={false}
          options={reasonsFor(point.field, point.paper !== null).map((value) => ({ value, label: defectReason(value).title }))}
          onChange={(reason) => points.change(point.id, withReason(point, reason))}
        />
      </div>
      <div className="point-foot note">
        <span>{isWritten(point) ? `${noticeWords.basis}：${point.basis}` : <span className="danger">{short.words ? noticeWords.wordsMissing : noticeWords.goodMissing}</span>}</span>
        <Button size="small" type="text" disabled={!mayWrite} onClick={() => points.remove(point.id)}>{noticeWords.leaveOut}</Button>
      </div>
    </div>
  );
}
