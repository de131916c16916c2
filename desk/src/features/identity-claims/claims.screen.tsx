import { claimStateWords, type ClaimLine, type ClaimVerdict } from '@qiban/shared';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { call, wordsOf } from '../../api/client';
import { exactMomentWords, momentWords, today } from '../../platform/china-time';
import { usePageTitle } from '../../platform/page-title';
import { Lamp, type Tone } from '../../ui/lamp';
import { Notice } from '../../ui/notice';
import { Empty, Failed, Skeleton } from '../../ui/page-states';
import './claims.css';
import { DecideDialog } from './decide-dialog';
import { claimsWords as words } from './wording';

const EVERY_MS = 15_000;
const tones: Record<ClaimLine['state'], Tone> = { open: 'warn', upheld: 'ok', lifted: 'idle', accepted: 'ok', 'not-accepted': 'idle' };

/** 身份异议: who said that it was not them, and what became of it. */
export default function ClaimsScreen() {
  usePageTitle(words.title);
  const queries = useQueryClient();
  const claims = useQuery({ queryKey: ['desk', 'claims'], queryFn: ({ signal }) => call('desk.claims', { signal }), refetchInterval: EVERY_MS });
  const [chosen, setChosen] = useState<ClaimLine | null>(null);
  const [said, setSaid] = useState('');
  const decide = useMutation({
    mutationFn: ({ claim, verdict, reason }: { claim: ClaimLine; verdict: ClaimVerdict; reason: string }) => call('desk.decide-claim', { params: { claimId: claim.id }, body: { verdict, reason } }),
    onSuccess: (line) => {
      setChosen(null);
      setSaid(words.done(line.name));
      void queries.invalidateQueries({ queryKey: ['desk'] });
    },
  });
  if (claims.data === undefined) {
    return <div className="claims">{claims.error ? <Failed words={wordsOf(claims.error)} onRetry={() => void claims.refetch()} retrying={claims.isFetching} /> : <Skeleton label="正在取身份异议" rows={[20, 95, 95, 95]} />}</div>;
  }
  const { items } = claims.data;
  const open = items.filter(({ state }) => state === 'open');
  const group = (title: string, lines: readonly ClaimLine[], note?: string) => lines.length > 0 && (
    <section aria-label={title}>
      <h2>{title} <b className="num">{lines.length}</b></h2>
      {note && <p className="note">{note}</p>}
      <ul>{lines.map((line) => <ClaimItem key={line.id} line={line} onDecide={() => { setSaid(''); decide.reset(); setChosen(line); }} />)}</ul>
    </section>
  );
  return (
    <div className="claims">
      <header className="claims-head"><h1>{words.title}</h1><span className="note">{words.note}</span></header>
      {claims.error && <Notice tone="warn" actions={<Button size="small" onClick={() => void claims.refetch()}>再试</Button>}>没有刷新：{wordsOf(claims.error)}。下面是上一次的内容。</Notice>}
      {said !== '' && <Notice tone="ok">{said}</Notice>}
      {open.length === 0 && <Empty title={words.none}>{words.noneNote}</Empty>}
      {group(words.freezes, open.filter(({ kind }) => kind === 'freeze'))}
      {group(words.reports, open.filter(({ kind }) => kind === 'report'), words.reportsNote)}
      {group(words.decided, items.filter(({ state }) => state !== 'open'))}
      <DecideDialog
        claim={chosen}
        failure={decide.error ? wordsOf(decide.error) : ''}
        sending={decide.isPending}
        onClose={() => setChosen(null)}
        onDecide={(verdict, reason) => { if (chosen !== null) decide.mutate({ claim: chosen, verdict, reason }); }}
      />
    </div>
  );
}

function ClaimItem({ line, onDecide }: { line: ClaimLine; onDecide: () => void }) {
  const late = line.dueOn !== null && line.state === 'open' && line.dueOn < today();
  return (
    <li className="claim">
      <Lamp tone={late ? 'bad' : tones[line.state]} label={claimStateWords[line.state]} />
      <div className="grow">
        <p className="claim-title"><b>{line.name}</b> · {line.postWords} <span className="note num">{line.maskedMobile}</span></p>
        <p>{line.companyName} <span className="tag idle">{line.stageWords}</span>{line.number !== null && <span className="note num"> {line.number}</span>}</p>
        <p className="note">{line.signature === null ? words.notSigned : words.signed(exactMomentWords(line.signature.at), line.signature.verification, line.signature.device)}</p>
        {line.reason !== null && <p className="claim-reason"><b>{claimStateWords[line.state]}</b>：{line.reason} <span className="note">{line.decidedBy} {line.decidedAt === null ? '' : momentWords(line.decidedAt)}</span></p>}
      </div>
      <div className="claim-end">
        <span className="note num">{momentWords(line.claimedAt)} 提出</span>
        {line.dueOn !== null && line.state === 'open' && <span className={`num ${late ? 'danger' : 'note'}`}>{words.due(line.dueOn)}</span>}
        <span className="claim-acts">
          {line.number !== null && <Link to={`/review/${line.caseId}`}>{words.seeCase}</Link>}
          {line.state === 'open' && <Button type="primary" onClick={onDecide} aria-label={`${words.decide}：${line.name}，${line.companyName}`}>{words.decide}</Button>}
        </span>
      </div>
    </li>
  );
}
