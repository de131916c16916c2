import type { OutboxLine } from '@qiban/shared';

export type OutboxState = OutboxLine['state'];

export const stateWords: Record<OutboxState, string> = { waiting: '等待发送', sending: '正在发送', done: '已送达', dead: '已停发' };
export const stateTones: Record<OutboxState, 'idle' | 'run' | 'ok' | 'bad' | 'warn'> = { waiting: 'idle', sending: 'run', done: 'ok', dead: 'bad' };

const topics: Readonly<Record<string, string>> = { 'seals.request-carving': '请公安备案系统安排刻章', 'texts.send': '发短信' };
/** A topic nobody has named yet is shown as it is written. */
export const topicWords = (topic: string): string => topics[topic] ?? topic;

/** A waiting line that has failed before is not the same as one that is new. */
export const toneOf = (line: OutboxLine) => (line.state === 'waiting' && line.attempts > 0 ? 'warn' : stateTones[line.state]);
export const wordsOfState = (line: OutboxLine) => (line.state === 'waiting' && line.attempts > 0 ? '等待重发' : stateWords[line.state]);

const order: Record<OutboxState, number> = { dead: 0, sending: 1, waiting: 2, done: 3 };

/** What needs a person first; within one state the next to be sent first, what is done newest first. */
export const inOrder = (lines: readonly OutboxLine[]): OutboxLine[] =>
  [...lines].sort((a, b) => order[a.state] - order[b.state] || (a.state === 'done' ? b.nextAt.localeCompare(a.nextAt) : a.nextAt.localeCompare(b.nextAt)));

export function tallyOf(lines: readonly OutboxLine[]): Record<OutboxState, number> {
  const tally: Record<OutboxState, number> = { waiting: 0, sending: 0, done: 0, dead: 0 };
  for (const { state } of lines) tally[state] += 1;
  return tally;
}
