/** The moment at hand, in milliseconds. The one place that asks the phone for it, so that a test can set it. */
export const now = (): number => Date.now();
