import type { EvidenceView } from '@qiban/shared';

/** The strokes as they were drawn, on their dashed base line. */
export const DrawnSignature = ({ evidence, bare = false }: { evidence: Pick<EvidenceView, 'path' | 'width' | 'height' | 'signerName'>; bare?: boolean }) => (
  <svg className={bare ? 'signature bare' : 'signature'} viewBox={`0 0 ${evidence.width} ${evidence.height}`} role="img" aria-label={`${evidence.signerName}的手写签名`} preserveAspectRatio="xMidYMid meet">
    <path d={evidence.path} fill="none" stroke="#14252c" strokeWidth={Math.max(2, evidence.width / 90)} strokeLinecap="round" strokeLinejoin="round" />
  </svg>
);
