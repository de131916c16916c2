import { useCallback, useEffect, useState } from 'react';
import { type Point, pointsOf, type RuleGroup } from './rule-groups';

const keyOf = (caseId: string, contentHash: string) => `qiban.desk.notice.${caseId}.${contentHash.slice(0, 16)}`;

/** Once told, the notice is the server's to keep. */
export const forgetPoints = (caseId: string, contentHash: string) => sessionStorage.removeItem(keyOf(caseId, contentHash));

function written(key: string): Point[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? (kept as Point[]) : [];
  } catch {
    return [];
  }
}

/**
 * The correction notice while it is being written. It outlives a reload and a lost session in this tab, and belongs to
 * one submission: what was wrong with the last one says nothing about the next.
 */
export function usePoints(caseId: string, contentHash: string) {
  const key = keyOf(caseId, contentHash);
  const [points, setPoints] = useState<Point[]>(() => written(key));
  const [keyOfPoints, setKeyOfPoints] = useState(key);
  if (keyOfPoints !== key) {
    setKeyOfPoints(key);
    setPoints(written(key));
  }
  useEffect(() => {
    if (keyOfPoints !== key) return;
    if (points.length > 0) sessionStorage.setItem(key, JSON.stringify(points));
    else sessionStorage.removeItem(key);
  }, [key, keyOfPoints, points]);

  return {
    points,
    /** Everything the rules found in the group goes into the notice; what is there already stays as it was worded. */
    add: useCallback((group: RuleGroup) => setPoints((now) => [...now, ...pointsOf(group).filter(({ id }) => !now.some((point) => point.id === id))]), []),
    addAll: useCallback((more: readonly Point[]) => setPoints((now) => [...now, ...more.filter(({ id }) => !now.some((point) => point.id === id))]), []),
    change: useCallback((id: string, change: Partial<Point>) => setPoints((now) => now.map((point) => (point.id === id ? { ...point, ...change } : point))), []),
    remove: useCallback((id: string) => setPoints((now) => now.filter((point) => point.id !== id)), []),
    clear: useCallback(() => setPoints([]), []),
  };
}
export type Points = ReturnType<typeof usePoints>;
