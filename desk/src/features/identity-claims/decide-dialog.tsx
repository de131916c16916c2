import { claimVerdictWords, type ClaimLine, type ClaimVerdict } from '@qiban/shared';
import { Button, Input, Modal, Radio } from 'antd';
import { useEffect, useState } from 'react';
import { Notice } from '../../ui/notice';
import { claimsWords as words, verdictNotes, verdictsFor } from './wording';

const REASON_LEAST = 4;

interface DecideDialogProps { claim: ClaimLine | null; failure: string; sending: boolean; onClose: () => void; onDecide: (verdict: ClaimVerdict, reason: string) => void }

/** One decision with its reasons. What was written stays when it could not be sent. */
export function DecideDialog({ claim, failure, sending, onClose, onDecide }: DecideDialogProps) {
  const [verdict, setVerdict] = useState<ClaimVerdict | null>(null);
  const [reason, setReason] = useState('');
  useEffect(() => {
    setVerdict(null);
    setReason('');
  }, [claim?.id]);
  const enough = reason.trim().length >= REASON_LEAST;
  return (
    <Modal
      open={claim !== null}
      onCancel={onClose}
      width={600}
      title={claim === null ? '' : `${claim.name}（${claim.postWords}）· ${claim.companyName}`}
      footer={[
        <Button key="back" onClick={onClose}>{words.back}</Button>,
        <Button key="sure" type="primary" loading={sending} disabled={verdict === null || !enough} onClick={() => { if (verdict !== null) onDecide(verdict, reason.trim()); }}>{words.sure}</Button>,
      ]}
    >
      {claim !== null && (
        <div className="claim-form">
          {failure !== '' && <Notice tone="bad">{failure}</Notice>}
          {claim.caseIsOver && claim.kind === 'freeze' && <Notice tone="idle">{words.over}</Notice>}
          <p className="field-label" id="claim-verdict">{words.ask}</p>
          <Radio.Group aria-labelledby="claim-verdict" value={verdict} onChange={({ target }) => setVerdict(target.value as ClaimVerdict)} className="claim-verdicts">
            {verdictsFor(claim).map((each) => <Radio key={each} value={each}><b>{claimVerdictWords[each]}</b><span className="note">{verdictNotes[each]}</span></Radio>)}
          </Radio.Group>
          <label className="field-label" htmlFor="claim-reason">{words.reason}</label>
          <Input.TextArea id="claim-reason" value={reason} onChange={(event) => setReason(event.target.value)} autoSize={{ minRows: 3, maxRows: 8 }} maxLength={200} showCount aria-describedby="claim-reason-hint" />
          <p id="claim-reason-hint" className="note">{enough || reason === '' ? words.reasonHint : words.reasonShort}</p>
        </div>
      )}
    </Modal>
  );
}
