export type Tone = 'ok' | 'warn' | 'bad' | 'run' | 'idle';
