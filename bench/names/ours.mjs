// Our index on the corpus: built from names, written to a file, and read from it as the next start of a server would.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clock, FrozenNamesBuilder, NameCheck, NameIndex, NamesFile } from './vocabulary.mjs';

/** Ids in the form of the register's, UUIDv7. */
const idOf = (number) => {
  const low = (Math.imul(number, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0');
  return `0190${low.slice(0, 4)}-${low.slice(4)}-7000-8000-0000${number.toString(16).padStart(8, '0')}`;
};

export async function build(names) {
  const index = new NameIndex();
  const builder = new FrozenNamesBuilder();
  let number = 0;
  for (const { name, area } of names) builder.add({ id: idOf(number++), area, name, status: 'registered', caseId: null, since: '2019-05-17', reservedUntil: null, freedOn: null, freedBy: null });
  const frozen = builder.build();
  index.adopt(frozen);
  return {
    index,
    search: ({ parts, area }, most) => index.near(parts, area, { most, similar: true }).map(({ name }) => name),
    notes: async (plants) => [await fromFile(frozen), await judged(index, plants)],
  };
}

async function fromFile(frozen) {
  const folder = mkdtempSync(join(tmpdir(), 'qiban-names-file-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = new NamesFile(folder);
  let began = performance.now();
  await file.write(frozen, { position: 1, claimId: idOf(0), gaps: [] });
  const writing = (performance.now() - began) / 1000;
  began = performance.now();
  const kept = await file.read(() => Promise.resolve(true));
  const reading = (performance.now() - began) / 1000;
  if (kept?.names.size !== frozen.size) throw new Error('the file does not give back what was written');
  return `written to a file of ${(statSync(join(folder, 'names.index')).size / 1e6).toFixed(0)} MB in ${writing.toFixed(1)} s, loaded from it in ${reading.toFixed(2)} s, its checksum included`;
}

/** What the founder waits for: the check's own answer, with rules, collisions and suggestions, for names of its one area. */
async function judged(index, plants) {
  const check = new NameCheck({ index, catchUp: () => Promise.resolve() }, new Clock());
  const times = [];
  let collided = 0;
  const asked = plants.filter(({ area, kind }) => area === '370200' && kind !== 'traditional').slice(0, 300);
  for (const { name, tradeName } of asked) {
    const wanted = { text: name, tradeName, caseId: null };
    await check.judge(wanted);
    const started = performance.now();
    if ((await check.judge(wanted)).collisions.length > 0) collided += 1;
    times.push(performance.now() - started);
  }
  times.sort((one, other) => one - other);
  const at = (share) => times[Math.floor((times.length - 1) * share)].toFixed(1);
  return `the whole check with rules and suggestions, ${times.length} names, ${collided} of them with collisions: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, slowest ${at(1)} ms`;
}
