import { useQuery } from '@tanstack/react-query';
import { call, wordsOf } from '../../api/client';
import { exactMomentWords } from '../../platform/china-time';
import { Lamp } from '../../ui/lamp';
import { Notice } from '../../ui/notice';
import { Failed, Skeleton } from '../../ui/page-states';
import { ScrollRegion } from '../../ui/scroll-region';
import { afterCheckWording, outcomeTones, outcomeWords } from './wording';

const words = afterCheckWording.checks;
const count = (value: number) => value.toLocaleString('en-US');

/** 逐条核对的记录: what the machine looked at, by which article, and how the case came to be drawn. */
export function MachineRecord({ caseId }: { caseId: string }) {
  const { data, error, refetch, isFetching } = useQuery({ queryKey: ['desk', 'machine-record', caseId], queryFn: ({ signal }) => call('desk.machine-record', { params: { caseId }, signal }), staleTime: 60_000 });
  if (data === undefined) return error ? <Failed words={wordsOf(error)} onRetry={() => void refetch()} retrying={isFetching} /> : <Skeleton label={words.loading} rows={[40, 90, 90, 90]} />;
  const { draw } = data;
  return (
    <div className="machine-record">
      <p className="note">{words.head(data.checks.length, data.rulesVersion, exactMomentWords(data.at))}</p>
      <ScrollRegion className="scroll-x" label={afterCheckWording.checks.title}>
        <table>
          <thead><tr><th scope="col">{words.title}</th><th scope="col">{words.outcome}</th><th scope="col">{words.evidence}</th><th scope="col">{words.basis}</th></tr></thead>
          <tbody>
            {data.checks.map(({ nth, title, outcome, evidence, words: said, basis }) => (
              <tr key={nth}>
                <th scope="row"><span className="num note">{nth}</span> {title}</th>
                <td><span className="after-state"><Lamp tone={outcomeTones[outcome]} label="" />{outcomeWords[outcome]}</span></td>
                <td className="machine-evidence">{evidence || said}</td>
                <td className="note">{basis}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {draw && (draw.holds
        ? <p className="note">{afterCheckWording.draw.holds(count(draw.draw), count(draw.perMillion), draw.day)}<br />{afterCheckWording.draw.seed(draw.seed)}</p>
        : <Notice tone="bad">{afterCheckWording.draw.broken}</Notice>)}
    </div>
  );
}
