import type { OutboxLine } from '@qiban/shared';
import { inOrder, tallyOf, toneOf, wordsOfState } from './outbox-lines';

const line = (over: Partial<OutboxLine>): OutboxLine => ({ id: 'o1', topic: 'seals.requested', caseId: 'c1', state: 'waiting', attempts: 0, nextAt: '2026-11-20T01:00:00Z', error: null, ...over });

describe('the outbox', () => {
  it('puts what stopped on top, then what goes next, and what is done last, the newest first', () => {
    const lines = [
      line({ id: 'done-old', state: 'done', nextAt: '2026-11-19T01:00:00Z' }), line({ id: 'later', nextAt: '2026-11-20T03:00:00Z' }), line({ id: 'dead', state: 'dead' }),
      line({ id: 'done-new', state: 'done' }), line({ id: 'sooner', nextAt: '2026-11-20T02:00:00Z' }), line({ id: 'now', state: 'sending' }),
    ];
    expect(inOrder(lines).map(({ id }) => id)).toEqual(['dead', 'now', 'sooner', 'later', 'done-new', 'done-old']);
  });
  it('tells a line that failed before from a new one', () => {
    expect([toneOf(line({})), wordsOfState(line({}))]).toEqual(['idle', '等待发送']);
    expect([toneOf(line({ attempts: 2 })), wordsOfState(line({ attempts: 2 }))]).toEqual(['warn', '等待重发']);
  });
  it('counts by state', () => expect(tallyOf([line({}), line({ state: 'dead' }), line({})])).toEqual({ waiting: 2, sending: 0, done: 0, dead: 1 }));
});
