// Finds what could be a living person's number: used by the lint rule for code, and by a test for every other text file.

/** GB 11643: eighteen characters, the birthday inside, the last one a checksum. Only a valid one can be somebody's. */
const RESIDENT_ID = /(?<![0-9A-Za-z])[1-8]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[0-9Xx](?![0-9A-Za-z])/g;
const MOBILE = /(?<![0-9A-Za-z.])(?:\+86|0086)?1[3-9]\d{9}(?![0-9A-Za-z]|\.\d)/g;

/** The standard's own examples are nobody's. */
const IN_THE_STANDARD = new Set(['11010519491231002X', '440524188001010014']);

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

function checksumHolds(number) {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return CHECKS[sum % 11] === number[17].toUpperCase();
}

/** `[{ index, kind }]` in `text`. */
export function personalNumbersIn(text) {
  const found = [];
  for (const match of text.matchAll(RESIDENT_ID)) if (checksumHolds(match[0]) && !IN_THE_STANDARD.has(match[0].toUpperCase())) found.push({ index: match.index, kind: 'a resident identity number' });
  for (const match of text.matchAll(MOBILE)) found.push({ index: match.index, kind: 'a mobile number' });
  return found;
}

/** A valid number that nobody was given, for showing that the rule finds it. */
export function residentId(division, birthday, order) {
  const first = division + birthday + order;
  return first + CHECKS[WEIGHTS.reduce((total, weight, i) => total + weight * Number(first[i]), 0) % 11];
}
