// The corpus as a file: whoever indexes it reads it line by line, as a server would read its database, and holds only what it needs.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NEW_LINE = 10;
const AREA_LENGTH = 6;

export function writeCorpus(folder, { names, areas, plants }) {
  writeFileSync(join(folder, 'names.txt'), names.map((name, number) => `${areas[number]}${name}\n`).join(''));
  writeFileSync(join(folder, 'plants.json'), JSON.stringify(plants.map((plant) => ({ ...plant, target: names[plant.target] }))));
}

export const readPlants = (folder) => JSON.parse(readFileSync(join(folder, 'plants.json'), 'utf8'));

/** Every name with its area, in order. */
export function* readNames(folder) {
  const bytes = readFileSync(join(folder, 'names.txt'));
  let start = 0;
  for (let end = bytes.indexOf(NEW_LINE); end >= 0; end = bytes.indexOf(NEW_LINE, start)) {
    yield { area: bytes.latin1Slice(start, start + AREA_LENGTH), name: bytes.utf8Slice(start + AREA_LENGTH, end) };
    start = end + 1;
  }
}
