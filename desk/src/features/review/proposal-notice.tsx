import type { CorrectionNoticeView } from '@qiban/shared';
import { Link } from 'react-router-dom';
import { Notice } from '../../ui/notice';
import { noticeWords } from './wording';

/** A second notice is with another person, or has come back from them. */
export function ProposalNotice({ proposal }: { proposal: CorrectionNoticeView | null }) {
  if (proposal === null) return null;
  if (proposal.state === 'sent-back') return <Notice tone="warn">{noticeWords.sentBack(proposal.decidedBy ?? '', proposal.decisionWords)}</Notice>;
  return <Notice tone="run" actions={<Link to="/notices">看补正复核</Link>}>{proposal.yours ? noticeWords.waitingYours : noticeWords.waiting(proposal.writtenBy)}</Notice>;
}
