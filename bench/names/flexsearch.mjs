// FlexSearch (Apache-2.0) as one would set it up for Chinese names: characters, pairs of them, and sounds; one index for each area.
import FlexSearch from 'flexsearch';
import { splitName } from './vocabulary.mjs';
import { tokensOf } from './name-tokens.mjs';

export const notes = ['characters, pairs and sounds of trade name and industry, names split beforehand in the build; suggestions on, so that a name need not have every token'];

const SETTINGS = { encode: (text) => text.split(' '), tokenize: 'strict', resolution: 1, fastupdate: false };

export function build(names) {
  const areas = new Map();
  const texts = [];
  for (const { area, name } of names) {
    let index = areas.get(area);
    if (index === undefined) areas.set(area, (index = new FlexSearch.Index(SETTINGS)));
    index.add(texts.push(name) - 1, tokensOf(splitName(name)).join(' '));
  }
  return {
    areas,
    search: ({ parts, area }, most) => areas.get(area).search(tokensOf(parts).join(' '), { limit: most, suggest: true }).map((number) => texts[number]),
  };
}
