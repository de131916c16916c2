import type { EntityType } from '@qiban/shared';

/** 您打算怎么办: the first question. */
export const hows = ['alone', 'together', 'branch'] as const;
export type How = (typeof hows)[number];

/** What each answer leaves to choose from, the most usual first; one type left is no second question. */
export const typesFor: Readonly<Record<How, readonly EntityType[]>> = {
  alone: ['individual-business', 'llc', 'sole-proprietorship'],
  together: ['llc', 'general-partnership', 'limited-partnership', 'jsc'],
  branch: ['branch'],
};

export const isHow = (text: string): text is How => (hows as readonly string[]).includes(text);

/** Where an answer to the first question leads. */
export function afterHow(how: How): { how: How } | { type: EntityType } {
  const [only, ...more] = typesFor[how];
  return only !== undefined && more.length === 0 ? { type: only } : { how };
}
