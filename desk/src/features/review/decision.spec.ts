import { templateOf } from '@qiban/shared';
import { type Decided, type DecisionState, nextDecision, secondsLeft, UNDO_MS, verdictWords } from './decision';

const decided: Decided = { verdict: { kind: 'approve' }, caseId: 'c1', companyName: '青岛汐石建筑设计有限公司', seenVersion: 7, contentHash: 'h', key: 'k' };
const counting: DecisionState = { phase: 'counting', decided, leavesAt: 1_000 + UNDO_MS };

describe('a decision', () => {
  it('waits five seconds before it leaves', () => expect(nextDecision({ phase: 'open' }, { step: 'decide', decided, at: 1_000 })).toEqual(counting));
  it('is taken back while it waits', () => expect(nextDecision(counting, { step: 'take-back' })).toEqual({ phase: 'open' }));
  it('cannot be taken back once it has left', () => {
    const sending = nextDecision(counting, { step: 'send' });
    expect(nextDecision(sending, { step: 'take-back' })).toBe(sending);
  });
  it('is not replaced by a second one while it waits', () =>
    expect(nextDecision(counting, { step: 'decide', decided: { ...decided, verdict: { kind: 'refuse', reason: '不符合', clause: '《公司法》第四十七条' } }, at: 2_000 })).toBe(counting));
  it('keeps its key when it is sent again, so that it is done once', () => {
    const failed = nextDecision({ phase: 'sending', decided }, { step: 'failed', failure: { words: '连不上', repeatable: true } });
    expect(nextDecision(failed, { step: 'again' })).toEqual({ phase: 'sending', decided });
  });
  it('is not forgotten while it is under way, whatever is closed on the page', () => expect(nextDecision({ phase: 'sending', decided }, { step: 'close' })).toEqual({ phase: 'sending', decided }));
  it('is never sent by a timer that fires after it was taken back', () => expect(nextDecision({ phase: 'open' }, { step: 'send' })).toEqual({ phase: 'open' }));

  it.each([[6_000, 1_000, 5], [6_000, 1_001, 5], [6_000, 5_001, 1], [6_000, 7_000, 0]])('leaving at %i, seen at %i: %i seconds', (leavesAt, at, seconds) =>
    expect(secondsLeft(leavesAt, at)).toBe(seconds));

  it('names itself', () => expect(verdictWords({ kind: 'return', defects: [templateOf('other', 'name')] })).toBe('退回补正 1 项'));
  it('names a second notice as what it is: a proposal', () => expect(verdictWords({ kind: 'propose', defects: [templateOf('other', 'name')] })).toBe('把 1 项补正提交复核'));
});
