import type { QueueLine } from '@qiban/shared';
import { matching, queueGroups, remainingWords } from './queue-groups';

const line = (over: Partial<QueueLine>): QueueLine => ({
  caseId: 'c1', number: 'SL-2611-00001', companyName: '青岛汐石建筑设计有限公司', submission: 1, submittedAt: '2026-11-19T08:20:00Z',
  dueOn: '2026-11-20', provisional: false, lamp: 'ok', stage: 'under-review', frozen: false, awaitsConfirmation: false, lockedBy: null, lockedByYou: false, ...over,
});

describe('the time that is left', () => {
  it.each([
    ['2026-11-20', '2026-11-20', '今天到期', 'warn'],
    ['2026-11-24', '2026-11-20', '剩 2 个工作日', 'ok'],
    ['2026-11-18', '2026-11-20', '超 2 个工作日', 'bad'],
    // 2026-02-14 is a Saturday that is worked; the Spring Festival follows.
    ['2026-02-24', '2026-02-13', '剩 2 个工作日', 'ok'],
    // Due on Friday, looked at on Saturday: late, yet no working day has passed.
    ['2026-11-20', '2026-11-21', '已到期', 'bad'],
  ])('due %s, seen on %s: %s', (dueOn, today, words, tone) => expect(remainingWords(dueOn, today)).toEqual({ words, tone }));

  it('says about, where the holidays are not yet published', () => expect(remainingWords('2026-11-24', '2026-11-20', true).words).toBe('约剩 2 个工作日'));
});

describe('the queue', () => {
  it('puts what is late into one group on top, then goes day by day, the oldest submission first', () => {
    const groups = queueGroups(
      [
        line({ caseId: 'later', dueOn: '2026-11-23' }),
        line({ caseId: 'today-second', submittedAt: '2026-11-19T09:00:00Z' }),
        line({ caseId: 'late', dueOn: '2026-11-17' }),
        line({ caseId: 'later-still-late', dueOn: '2026-11-18' }),
        line({ caseId: 'today-first', submittedAt: '2026-11-19T07:00:00Z' }),
      ],
      '2026-11-20',
    );
    expect(groups.map(({ title, rows }) => [title, rows.map((row) => row.line.caseId)])).toEqual([
      ['已经超期', ['late', 'later-still-late']],
      ['今天到期', ['today-first', 'today-second']],
      ['11 月 23 日（周一）到期', ['later']],
    ]);
  });

  it.each([['汐石', 1], ['sl-2611', 1], ['SL 2611 - 00001', 1], ['拾穗', 0], ['', 1]])('finds by “%s”: %i', (sought, count) =>
    expect(matching([line({})], sought)).toHaveLength(count));
});
