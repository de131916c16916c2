import type { CorrectionNoticeList, CorrectionNoticeView } from '@qiban/shared';

/** What waits first, what can be decided by whoever looks before what cannot; one's own decided proposals below. */
export function inOrder({ waiting, yours }: CorrectionNoticeList): { waiting: CorrectionNoticeView[]; yours: CorrectionNoticeView[] } {
  const mine = new Set(waiting.map(({ id }) => id));
  return { waiting: [...waiting].sort((a, b) => Number(b.mayDecide) - Number(a.mayDecide)), yours: yours.filter(({ id }) => !mine.has(id)) };
}

/** The one next to the open one; the first where none is open. */
export function stepped(all: readonly CorrectionNoticeView[], open: string | undefined, by: 1 | -1): string | null {
  if (all.length === 0) return null;
  const at = all.findIndex(({ id }) => id === open);
  return all[at === -1 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))].id;
}
