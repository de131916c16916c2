import { peopleOf, type DeskCase, type OwedPaperView, type PaperKind } from '@qiban/shared';
import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { wordsOf } from '../../api/client';
import { Lamp, type Tone } from '../../ui/lamp';
import { Notice } from '../../ui/notice';
import { owedWords as words } from './owed.wording';
import type { OwedPapersControl } from './use-owed-papers';

const tones: Record<OwedPaperView['state'], Tone> = { offered: 'run', owed: 'warn', 'handed-in': 'run', accepted: 'ok', declined: 'idle' };
const LEAST = 4;

/** 容缺受理: papers this file was accepted without. What has come is accepted or asked for again here. */
export function OwedPapers({ desk, owed, mayWrite, onShowPaper }: { desk: DeskCase; owed: OwedPapersControl; mayWrite: boolean; onShowPaper: (paperId: string) => void }) {
  const [offering, setOffering] = useState(false);
  const [asking, setAsking] = useState<OwedPaperView | null>(null);
  if (owed.items.length === 0 && (!mayWrite || owed.mayBeOwed.length === 0)) return null;
  const error = owed.decide.error ?? (offering ? null : owed.offer.error);
  return (
    <section className="paper-points owed" aria-label={words.title}>
      <h3>{words.title} {owed.open > 0 && <span className="num">{owed.open}</span>}</h3>
      {error && <Notice tone="bad">{wordsOf(error)}</Notice>}
      {owed.items.map((each) => (
        <div key={each.id} className="owed-line">
          <Lamp tone={each.isOverdue ? 'bad' : tones[each.state]} label={each.stateWords} />
          <div className="grow">
            <b>{each.title}{each.personName && ` · ${each.personName}`}</b> <span className="note">{words.line(each)}</span>
            <p className="note">{each.words}{each.decisionWords && ` ${words.askedAgain(each.decisionWords)}`}</p>
          </div>
          {each.state === 'handed-in' && (
            <>
              {each.paperId && <Button size="small" type="link" onClick={() => onShowPaper(each.paperId ?? '')}>{words.look}</Button>}
              <Button size="small" loading={owed.decide.isPending} onClick={() => setAsking(each)}>{words.askAgain}</Button>
              <Button size="small" type="primary" loading={owed.decide.isPending} onClick={() => owed.decide.mutate({ id: each.id, accepts: true, words: '' })}>{words.accept}</Button>
            </>
          )}
        </div>
      ))}
      {mayWrite && owed.mayBeOwed.length > 0 && <div><Button size="small" onClick={() => setOffering(true)}>{words.offer}</Button></div>}
      {offering && <OfferDialog desk={desk} owed={owed} onClose={() => setOffering(false)} />}
      {asking && <AskAgainDialog owed={owed} paper={asking} onClose={() => setAsking(null)} />}
    </section>
  );
}

function OfferDialog({ desk, owed, onClose }: { desk: DeskCase; owed: OwedPapersControl; onClose: () => void }) {
  const [kind, setKind] = useState<PaperKind | undefined>(owed.mayBeOwed[0]?.kind);
  const [personKey, setPersonKey] = useState('');
  const [text, setText] = useState('');
  const chosen = owed.mayBeOwed.find((each) => each.kind === kind);
  const ofPerson = kind === 'id-front' || kind === 'id-back';
  const complete = chosen !== undefined && text.trim().length >= LEAST && (!ofPerson || personKey !== '');
  return (
    <Modal
      open onCancel={onClose} title={words.offerTitle} width={560}
      footer={[
        <Button key="back" onClick={onClose}>{words.back}</Button>,
        <Button key="offer" type="primary" disabled={!complete} loading={owed.offer.isPending} onClick={() => kind && owed.offer.mutate({ kind, personKey: ofPerson ? personKey : '', words: text.trim() }, { onSuccess: onClose })}>{words.send}</Button>,
      ]}
    >
      <p className="note">{words.meaning}</p>
      {owed.offer.error && <Notice tone="bad">{wordsOf(owed.offer.error)}</Notice>}
      <label className="field-label" htmlFor="owed-kind">{words.kind}</label>
      <Select id="owed-kind" value={kind} style={{ width: '100%' }} options={owed.mayBeOwed.map((each) => ({ value: each.kind, label: words.kindLine(each.title, each.withinWorkingDays) }))} onChange={setKind} />
      {chosen && <p className="note">{words.source(chosen.why, chosen.source, chosen.confidence)}</p>}
      {ofPerson && (
        <>
          <label className="field-label" htmlFor="owed-person">{words.person}</label>
          <Select id="owed-person" value={personKey || undefined} style={{ width: '100%' }} options={peopleOf(desk.case.form).map(({ key, name }) => ({ value: key, label: name }))} onChange={setPersonKey} />
        </>
      )}
      <label className="field-label" htmlFor="owed-words">{words.words}</label>
      <Input.TextArea id="owed-words" value={text} autoSize={{ minRows: 2, maxRows: 6 }} maxLength={300} placeholder="" onChange={(event) => setText(event.target.value)} />
    </Modal>
  );
}

function AskAgainDialog({ owed, paper, onClose }: { owed: OwedPapersControl; paper: OwedPaperView; onClose: () => void }) {
  const [text, setText] = useState('');
  return (
    <Modal
      open onCancel={onClose} title={words.askAgainTitle(paper.title)} width={520}
      footer={[
        <Button key="back" onClick={onClose}>{words.back}</Button>,
        <Button key="ask" type="primary" disabled={text.trim().length < LEAST} onClick={() => owed.decide.mutate({ id: paper.id, accepts: false, words: text.trim() }, { onSuccess: onClose })}>{words.askAgain}</Button>,
      ]}
    >
      <label className="field-label" htmlFor="owed-again">{words.askAgainWords}</label>
      <Input.TextArea id="owed-again" autoFocus value={text} autoSize={{ minRows: 2, maxRows: 6 }} maxLength={300} placeholder="" onChange={(event) => setText(event.target.value)} />
    </Modal>
  );
}
