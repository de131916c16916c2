import { create } from 'zustand';
import { prefersLargeText, reflectCareMode } from '@/platform/device';
import { readStored, store } from '@/platform/storage';

export type Language = 'zh' | 'en';

interface DisplaySettings {
  /** 关怀模式: larger text and targets, fewer things on a page. */
  care: boolean;
  language: Language;
  setCare(care: boolean): void;
  setLanguage(language: Language): void;
}

const KEY = 'display';

const stored = readStored<{ care?: boolean; language?: Language }>(KEY);

/** How this person wants to see the pages. Kept on the phone: it concerns the eye, not the account. */
export const useDisplay = create<DisplaySettings>((set, get) => ({
  // Whoever enlarged the text of the whole phone has already asked for care mode.
  care: stored?.care ?? prefersLargeText(),
  language: stored?.language ?? 'zh',
  setCare(care) {
    set({ care });
    store(KEY, { care, language: get().language });
    reflectCareMode(care);
  },
  setLanguage(language) {
    set({ language });
    store(KEY, { care: get().care, language });
  },
}));
