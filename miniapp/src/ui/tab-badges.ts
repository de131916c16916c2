import { create } from 'zustand';
import type { TabName } from './tab-bar';

export interface Badge { count: number; /** For the ear. */ label: string }

/** What waits behind a tab; set by whoever counts it, shown on every tab page. */
export const useTabBadges = create<Partial<Record<TabName, Badge>>>(() => ({}));
