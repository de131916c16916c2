import { useDisplay, type Language } from './display-settings';

export type Wording<T> = { readonly zh: T; readonly en: T };

type Widened<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : T[K] extends (...args: infer A) => string ? (...args: A) => string : Widened<T[K]>;
};

/** The words of one feature. Chinese is written first; a sentence missing in English does not compile. */
export function defineWording<const T>(zh: T, en: Widened<T>): Wording<Widened<T>> {
  return { zh: zh as Widened<T>, en };
}

export function useWords<T>(wording: Wording<T>): T {
  return wording[useDisplay((state) => state.language)];
}

/** For code outside of React, such as the words of a failed request. */
export function wordsNow<T>(wording: Wording<T>): T {
  return wording[currentLanguage()];
}

export function currentLanguage(): Language {
  return useDisplay.getState().language;
}
