import type { ReactNode } from 'react';
import { useWords } from '@/display/words';
import { Words } from './native/native';
import type { Tone } from './tone';
import { uiWording } from './wording';

/** `seal` only for what has legal effect. */
export function Tag({ tone, children }: { tone: Tone | 'seal'; children: ReactNode }) {
  return <Words className={`q-tag q-tag--${tone}`}>{children}</Words>;
}

/** Stands on everything that looks like a certificate and is none. */
export function DemoMark() {
  return <Words className="q-demo">{useWords(uiWording).demo}</Words>;
}
