// The words that the text searches get: what a team would index who knows that Chinese has no blanks and many homophones.
import { foldedName, nearSound, pinyinReadings } from './vocabulary.mjs';

const soundOf = (character) => nearSound(pinyinReadings(character)[0] ?? character);
const pairsOf = (list, mark) => list.slice(1).map((each, at) => mark + list[at] + each);

/** Characters and pairs of the trade name, its sounds in pairs, and the industry as one word. */
export function tokensOf({ tradeName, industry }) {
  const characters = Array.from(foldedName(tradeName));
  return [...new Set([...characters, ...pairsOf(characters, ''), ...pairsOf(characters.map(soundOf), 'p'), `i${industry}`])];
}
