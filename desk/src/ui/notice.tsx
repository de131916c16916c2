import { Lamp, type Tone } from './lamp';

/** A sentence in its place that says what happened and what to do; errors never go to a toast that leaves. */
export function Notice({ tone, children, actions, live = tone === 'bad' ? 'alert' : 'status' }: { tone: Tone; children: React.ReactNode; actions?: React.ReactNode; live?: 'alert' | 'status' | 'none' }) {
  return (
    <div className={`notice notice-${tone}`} role={live === 'none' ? undefined : live}>
      <Lamp tone={tone} />
      <div className="grow">{children}</div>
      {actions && <div className="notice-actions">{actions}</div>}
    </div>
  );
}
