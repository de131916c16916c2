export type Tone = 'ok' | 'warn' | 'bad' | 'run' | 'idle';

const usualWords: Record<Tone, string> = { ok: '正常', warn: '提醒', bad: '不符', run: '进行中', idle: '未开始' };

/** State is never colour alone: each lamp has its own shape and its own word. An empty label: the word stands beside it. */
export function Lamp({ tone, label, size = 16 }: { tone: Tone; label?: string; size?: number }) {
  return (
    <svg className="lamp" width={size} height={size} viewBox="0 0 20 20" {...(label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label ?? usualWords[tone] })}>
      {shapes[tone]}
    </svg>
  );
}

const shapes: Record<Tone, React.ReactNode> = {
  ok: (
    <>
      <circle cx="10" cy="10" r="9" fill="var(--q-ok-lamp)" />
      <path d="M5.8 10.300l2.900 2.900 5.500-6" fill="none" stroke="#fff" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round" />
    </>
  ),
  warn: (
    <>
      <path d="M10 1.500c.6 0 1.100.3 1.400.8l7.700 13.800c.6 1.100-.1 2.400-1.400 2.400H2.300C1 18.500.3 17.200.9 16.100L8.600 2.300c.3-.5.8-.8 1.400-.8z" fill="var(--q-warn-lamp)" />
      <path d="M10 7v5" stroke="#3a2600" strokeWidth="2.2" strokeLinecap="round" />
      <circle cx="10" cy="15.3" r="1.300" fill="#3a2600" />
    </>
  ),
  bad: (
    <>
      <rect x="1.5" y="1.5" width="17" height="17" rx="3.5" fill="var(--q-danger-lamp)" />
      <path d="M6.5 6.500l7 7M13.500 6.500l-7 7" stroke="#fff" strokeWidth="2.2" strokeLinecap="round" />
    </>
  ),
  run: (
    <>
      <circle cx="10" cy="10" r="8" fill="none" stroke="var(--q-sea)" strokeWidth="2" />
      <path d="M10 4a6 6 0 0 1 0 12z" fill="var(--q-sea)" />
    </>
  ),
  idle: <circle cx="10" cy="10" r="7.5" fill="none" stroke="var(--q-line-2)" strokeWidth="2.2" />,
};
