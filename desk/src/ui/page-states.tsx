import { Button } from 'antd';
import { Lamp } from './lamp';

export const Empty = ({ title, children }: { title: string; children?: React.ReactNode }) => (
  <div className="empty" role="status">
    <svg width="88" height="64" viewBox="0 0 88 64" fill="none" aria-hidden="true">
      <path d="M4 52c10-6 18-6 27 0s18 6 27 0 17-6 26 0" stroke="var(--q-sea-200)" strokeWidth="2.5" strokeLinecap="round" />
      <path d="M4 60c10-6 18-6 27 0s18 6 27 0 17-6 26 0" stroke="var(--q-sea-100)" strokeWidth="2.5" strokeLinecap="round" />
      <rect x="27" y="8" width="34" height="38" rx="4" fill="#fff" stroke="var(--q-sea-400)" strokeWidth="2" />
      <path d="M34 18h20M34 25h20M34 32h12" stroke="var(--q-sea-200)" strokeWidth="2.5" strokeLinecap="round" />
    </svg>
    <p className="empty-title">{title}</p>
    {children && <div className="note">{children}</div>}
  </div>
);

/** It did not load: says so, says why, and offers the way on. */
export const Failed = ({ words, onRetry, retrying = false }: { words: string; onRetry: () => void; retrying?: boolean }) => (
  <div className="empty" role="alert">
    <Lamp tone="bad" size={28} />
    <p className="empty-title">没有取到内容</p>
    <p className="note">{words}</p>
    <Button onClick={onRetry} loading={retrying}>再试一次</Button>
  </div>
);

/** Grey bars in the shape of what is coming. */
export const Skeleton = ({ rows, label }: { rows: readonly number[]; label: string }) => (
  <div className="skeleton" role="status" aria-label={label}>
    {rows.map((width, index) => (
      <i key={index} style={{ width: `${width}%` }} />
    ))}
  </div>
);
