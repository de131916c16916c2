import type { CaseView } from '@qiban/shared';
import { Lamp, type Tone } from '../../ui/lamp';
import { LinkIcon } from '../../ui/icons';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/page-states';
import { momentWords } from '../../platform/china-time';
import { ScrollRegion } from '../../ui/scroll-region';
import { verificationAddress } from './verification-address';
import { approvedByMachine, doneWords } from './wording';

const matterTones: Record<CaseView['matters'][number]['state'], Tone> = { waiting: 'idle', ready: 'idle', 'with-agency': 'run', done: 'ok', declined: 'bad', 'not-wanted': 'idle' };

/** What came of the case: the licence, what the agencies still do, or what was told to the applicant. */
export function Outcome({ view }: { view: CaseView }) {
  const approved = view.stage === 'in-progress' || view.stage === 'completed';
  return (
    <ScrollRegion className="outcome" label="办理结果">
      {!approved && <Notice tone={view.stage === 'returned' ? 'warn' : 'idle'} live="none">{doneWords[view.stage] ?? view.stageWords}。{view.stage === 'returned' && '申请人改好重新提交后，会再回到队列。'}</Notice>}
      {approved && (view.licence ? <><LicenceCard licence={view.licence} />{view.machineReview?.outcome === 'approved' && <p className="note">{approvedByMachine(view.machineReview.checks)}</p>}</> : <div className="licence waiting"><p>正在制发营业执照…</p><Skeleton label="正在制发营业执照" rows={[60, 80]} /></div>)}
      {view.stage === 'returned' && view.defects.length > 0 && (
        <ol className="told">{view.defects.map((defect) => <li key={`${defect.field}/${defect.words}`}>{defect.words}<p className="note">{defect.basis}</p></li>)}</ol>
      )}
      {view.matters.length > 0 && (
        <section aria-label="后续事项">
          <h2>后续事项</h2>
          <ul className="matters">
            {view.matters.map((matter) => (
              <li key={matter.name}>
                <Lamp tone={matterTones[matter.state]} label="" />
                <div className="grow"><b>{matter.title}</b> <span className="note">{matter.agency}</span><p>{matter.words}</p></div>
                <span className="note num">{matter.doneAt ? momentWords(matter.doneAt) : matter.dueOn ? `${matter.dueOn} 前${matter.provisional ? '（暂定）' : ''}` : ''}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </ScrollRegion>
  );
}

const LicenceCard = ({ licence }: { licence: NonNullable<CaseView['licence']> }) => (
  <section className="licence" aria-label="营业执照">
    <Guilloche />
    <header><span className="demo-mark">演示</span><h2>营业执照</h2></header>
    <dl>
      <dt>统一社会信用代码</dt><dd className="num code">{licence.creditCode}</dd>
      <dt>名称</dt><dd>{licence.companyName}</dd>
      <dt>登记日期</dt><dd className="num">{licence.issuedOn}</dd>
    </dl>
    <a href={verificationAddress(licence.verificationToken)} target="_blank" rel="noreferrer">打开公示核验页<LinkIcon size={14} /></a>
  </section>
);

const Guilloche = () => (
  <svg className="guilloche" viewBox="0 0 600 24" preserveAspectRatio="none" aria-hidden="true">
    {Array.from({ length: 6 }, (_, row) => (
      <path key={row} d={Array.from({ length: 61 }, (_, step) => `${step === 0 ? 'M' : 'L'}${step * 10} ${(12 + 9 * Math.sin(step / 2.2 + row * 0.52)).toFixed(1)}`).join('')} fill="none" stroke="var(--q-gold-200)" strokeWidth="0.8" />
    ))}
  </svg>
);
