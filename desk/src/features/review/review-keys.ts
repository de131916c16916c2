import type { GroupKey, RuleGroup } from './rule-groups';

/** The row that j or k leads to; at the ends it stays. */
export function stepped(shown: readonly RuleGroup[], current: GroupKey | null, by: 1 | -1): GroupKey | null {
  if (shown.length === 0) return null;
  const at = shown.findIndex(({ key }) => key === current);
  if (at < 0) return (by > 0 ? shown[0] : shown[shown.length - 1]).key;
  return shown[Math.min(shown.length - 1, Math.max(0, at + by))].key;
}

/** What stands open when a case is opened: what the rules complain of. */
export const openAtFirst = (groups: readonly RuleGroup[]): Set<GroupKey> => new Set(groups.filter(({ tone }) => tone === 'bad' || tone === 'warn').map(({ key }) => key));

/** Where the eye should begin: the first thing that is wrong, else the first row. */
export const firstRow = (groups: readonly RuleGroup[]): GroupKey | null => (groups.find(({ tone }) => tone === 'bad') ?? groups.find(({ tone }) => tone === 'warn') ?? groups[0])?.key ?? null;
