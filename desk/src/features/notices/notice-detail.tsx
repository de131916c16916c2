import { defectReason, documentTitles, fieldTitle, type CorrectionNoticeView } from '@qiban/shared';
import { Button } from 'antd';
import { Link } from 'react-router-dom';
import { wordsOf } from '../../api/client';
import { momentWords } from '../../platform/china-time';
import { KeyCap } from '../../ui/key-cap';
import { Notice } from '../../ui/notice';
import { ScrollRegion } from '../../ui/scroll-region';
import { noticesWords as words } from './wording';

interface NoticeDetailProps { notice: CorrectionNoticeView; isSending: boolean; error: unknown; onConfirm: () => void; onSendBack: () => void }

const whereOf = ({ field, paper }: CorrectionNoticeView['defects'][number]) =>
  paper === null ? fieldTitle(field) : paper.of === 'upload' ? words.uploads[paper.kind] : [documentTitles[paper.kind], paper.clause].filter(Boolean).join(' · ');

/** A notice as the applicant would read it, with what only the desk should know: what was left out before. */
export function NoticeDetail({ notice, isSending, error, onConfirm, onSendBack }: NoticeDetailProps) {
  return (
    <section className="pane notice-detail" aria-label={notice.companyName}>
      <header className="case-heading">
        <div className="case-title"><h1>{notice.companyName}</h1><span className="tag warn">{words.submission(notice.submission)}</span><span className="grow" /><span className="note num">{notice.number}</span></div>
        <div className="case-facts note">{words.by(notice.writtenBy, momentWords(notice.writtenAt))}<span className="grow" /><Link to={`/review/${notice.caseId}`}>{words.openCase}</Link></div>
      </header>
      {notice.omissions > 0 && <Notice tone="warn" live="none">{words.omissions(notice.omissions)}</Notice>}
      {notice.state !== 'proposed' && <Notice tone={notice.state === 'issued' ? 'ok' : 'warn'} live="none">{words.decided(notice.decidedBy ?? '', words.states[notice.state])}{notice.decisionWords && `：${notice.decisionWords}`}</Notice>}
      <ScrollRegion className="notice-points" label={notice.companyName}>
        <ol className="told">
          {notice.defects.map((defect) => (
            <li key={`${defect.field} ${defect.words}`}>
              <p className="note">{whereOf(defect)} · {defectReason(defect.reason).title}{defect.omitted && <span className="tag bad" title={words.omittedTitle}>{words.omitted}</span>}</p>
              <p><b>{defect.words}</b></p>
              <p>{words.good}：{defect.good}</p>
              {defect.example && <p className="note">{words.example}：{defect.example}</p>}
              <p className="note">{defect.basis}</p>
            </li>
          ))}
        </ol>
      </ScrollRegion>
      {notice.state === 'proposed' && (
        <footer className="decision-bar">
          {error !== null && <Notice tone="bad">{words.failed(wordsOf(error))}</Notice>}
          <div className="decision-buttons">
            <span className="note grow">{notice.mayDecide ? '' : notice.yours ? words.own : words.onlyReviewer}</span>
            {notice.mayDecide && <Button disabled={isSending} onClick={onSendBack} aria-keyshortcuts="b">{words.sendBack} <KeyCap>b</KeyCap></Button>}
            {notice.mayDecide && <Button type="primary" loading={isSending} onClick={onConfirm} aria-keyshortcuts="c">{words.confirm} <KeyCap>c</KeyCap></Button>}
          </div>
        </footer>
      )}
    </section>
  );
}
