import { citesAnArticle } from '@qiban/shared';
import { AutoComplete, Button, Input, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { keySheet } from './wording';

const REASON_LEAST = 4;

/** The article that lets the authority refuse at all. */
const GROUND = '《市场主体登记管理条例》第二十条';

interface RefuseDialogProps { open: boolean; caseId: string; clauses: readonly string[]; onClose: () => void; onRefuse: (reason: string, clause: string) => void }

export function RefuseDialog({ open, caseId, clauses, onClose, onRefuse }: RefuseDialogProps) {
  const [reason, setReason] = useState('');
  const [clause, setClause] = useState(GROUND);
  useEffect(() => { setReason(''); setClause(GROUND); }, [caseId]);
  const cites = citesAnArticle(clause);
  const enough = reason.trim().length >= REASON_LEAST && cites;
  return (
    <Modal
      open={open}
      onCancel={onClose}
      title="不予登记"
      width={560}
      footer={[
        <Button key="back" onClick={onClose}>接着核对</Button>,
        <Button key="refuse" danger type="primary" disabled={!enough} onClick={() => onRefuse(reason.trim(), clause.trim())}>不予登记</Button>,
      ]}
    >
      <p className="note">只有内容违反法律法规、不能通过补正解决的，才不予登记。申请人会看到下面的理由和救济途径。</p>
      <label className="field-label" htmlFor="refuse-reason">理由</label>
      <Input.TextArea id="refuse-reason" autoFocus value={reason} onChange={(event) => setReason(event.target.value)} autoSize={{ minRows: 4, maxRows: 10 }} maxLength={1000} showCount placeholder="" aria-describedby="refuse-hint" />
      <p id="refuse-hint" className="note">例：住所位于依法不得作为住所的房屋内。</p>
      <label className="field-label" htmlFor="refuse-clause">依据的条款</label>
      <AutoComplete id="refuse-clause" style={{ width: '100%' }} value={clause} onChange={setClause} maxLength={120} options={[GROUND, ...clauses.filter((each) => each !== GROUND)].map((value) => ({ value }))} aria-describedby="clause-hint" />
      <p id="clause-hint" className={cites ? 'note' : 'danger'}>{cites ? '申请人会看到这一条。' : '请写明依据哪部法的哪一条，如《公司法》第四十七条。'}</p>
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
