// The SymSpell of mnemonist (MIT): trade names within one edit, then the names that bear them, the same industry first.
import { SymSpell } from 'mnemonist';
import { splitName } from './vocabulary.mjs';

/** Two edits would take a two-character trade name to any other. */
const MAX_DISTANCE = 1;

export const notes = ['one edit on characters; namesakes of the same industry first; terms and names split beforehand are in the build'];

export function build(names) {
  const areas = new Map();
  for (const { area, name } of names) {
    const { tradeName } = splitName(name);
    let known = areas.get(area);
    if (known === undefined) areas.set(area, (known = { terms: new SymSpell({ maxDistance: MAX_DISTANCE, verbosity: 2 }), bearers: new Map() }));
    const bearers = known.bearers.get(tradeName);
    if (bearers === undefined) {
      known.bearers.set(tradeName, [name]);
      known.terms.add(tradeName);
    } else bearers.push(name);
  }
  return {
    areas,
    search({ parts, area }, most) {
      const { terms, bearers } = areas.get(area);
      const found = [];
      for (const { term, distance } of terms.search(parts.tradeName)) {
        for (const name of bearers.get(term) ?? []) found.push([distance + (name.includes(parts.industry) ? 0 : 10), name]);
      }
      return found.sort(([one], [other]) => one - other).slice(0, most).map(([, name]) => name);
    },
  };
}
