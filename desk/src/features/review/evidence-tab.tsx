import { signerStateWords, type DeskCase, type EvidenceView } from '@qiban/shared';
import { exactMomentWords } from '../../platform/china-time';
import { Lamp, type Tone } from '../../ui/lamp';
import { Empty } from '../../ui/page-states';
import { ScrollRegion } from '../../ui/scroll-region';
import { DrawnSignature } from './drawn-signature';

const attestationWords: Record<EvidenceView['attestation'], { tone: Tone; words: string }> = {
  holds: { tone: 'ok', words: 'SM2 验签通过，证据没有改动' },
  broken: { tone: 'bad', words: 'SM2 验签不通过：证据被改动过，请不要据此核准' },
  none: { tone: 'idle', words: '签署时还没有系统签名' },
};

/** Who signed what, when, on which device, verified how (《电子签名法》第十三条). */
export function EvidenceTab({ desk: { evidence, documents, case: { signers } } }: { desk: DeskCase }) {
  const unsigned = signers.filter(({ state }) => state !== 'signed');
  if (evidence.length === 0 && unsigned.length === 0) return <Empty title="还没有签名" />;
  return (
    <ScrollRegion className="evidence" label="签名证据">
      {evidence.map((each) => {
        const word = attestationWords[each.attestation];
        return (
          <article key={each.id} className="evidence-card">
            <DrawnSignature evidence={each} />
            <dl>
              <dt>签署人</dt><dd><b>{each.signerName}</b> <span className="note">{signers.find(({ personKey }) => personKey === each.personKey)?.postWords}</span></dd>
              <dt>时间</dt><dd className="num">{exactMomentWords(each.at)}</dd>
              <dt>实名核验</dt><dd>{each.verification}</dd>
              <dt>设备</dt><dd>{each.device}<span className="note"> {each.address}</span></dd>
              <dt>签了什么</dt>
              <dd>
                <ul className="signed-documents">
                  {each.documents.map(({ kind, title, sha256 }) => {
                    const same = documents.some((document) => document.kind === kind && document.sha256 === sha256);
                    return <li key={kind} className="hash"><Lamp tone={same ? 'ok' : 'idle'} size={14} label="" /><span>{title}</span><span className="note">{same ? '与这次提交一致' : '后来改过，已另签'}</span><code title={sha256}>{sha256.slice(0, 16)}</code></li>;
                  })}
                </ul>
              </dd>
              <dt>系统签名</dt>
              <dd className="hash"><Lamp tone={word.tone} size={14} label="" /> {word.words} <code title="证据的 SM3 值，流转记录里也有">{each.digest}</code></dd>
            </dl>
          </article>
        );
      })}
      {unsigned.map((signer) => (
        <p key={signer.personKey} className="note unsigned"><Lamp tone={signer.state === 'refused' ? 'bad' : 'idle'} size={14} label="" />{signer.name}（{signer.postWords}）：{signerStateWords[signer.state]}</p>
      ))}
    </ScrollRegion>
  );
}
