// What the corpus is made of, out of the built server and the rules it shares with the phone.
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const built = join(repository, 'server', 'dist', 'features', 'names', 'name-index.js');
if (!existsSync(built)) {
  console.error('请先运行 npm run build (the server is not built).');
  process.exit(2);
}
/** As the built server would: its libraries are found from there. */
export const fromServer = createRequire(built);

fromServer('reflect-metadata');
export const { NameIndex } = fromServer('./name-index.js');
export const { FrozenNamesBuilder } = fromServer('./frozen-names.builder.js');
export const { NamesFile } = fromServer('./names-file.js');
export const { NameCheck } = fromServer('./name-check.service.js');
export const { Clock } = fromServer('../../kernel/clock.js');
export const { nearSound } = fromServer('./name-sounds.js');
export const { homophonesOf, pinyinReadings } = fromServer('../../reference/index.js');
export const { NAME_INDUSTRIES, TRADE_CHARACTERS, TRADE_PAIRS } = fromServer('../../reference/trade-name-words.js');
export const { foldedName, splitName } = fromServer('@qiban/shared');

const sharedDist = dirname(fromServer.resolve('@qiban/shared'));
export const { INDUSTRY_ROWS } = fromServer(join(sharedDist, 'company-names', 'industries.js'));
const { LOOK_ALIKE_GROUPS } = fromServer(join(sharedDist, 'company-names', 'look-alikes.js'));
const { TRADITIONAL_PAIRS } = fromServer(join(sharedDist, 'company-names', 'traditional-characters.js'));

export const LOOK_ALIKES = new Map();
for (const group of LOOK_ALIKE_GROUPS.trim().split(/\s+/)) {
  for (const one of group) LOOK_ALIKES.set(one, [...new Set([...(LOOK_ALIKES.get(one) ?? []), ...[...group].filter((other) => other !== one)])]);
}
/** From simplified to one traditional form. */
export const TRADITIONAL = new Map();
const pairs = Array.from(TRADITIONAL_PAIRS);
for (let at = 0; at + 1 < pairs.length; at += 2) if (!TRADITIONAL.has(pairs[at + 1])) TRADITIONAL.set(pairs[at + 1], pairs[at]);
