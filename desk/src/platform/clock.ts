/** The one place of the desk that asks what time it is. */
export const now = (): number => Date.now();
