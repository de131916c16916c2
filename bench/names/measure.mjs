// One system, in its own process: builds, is warmed up, and is asked for every planted name. Run by run.mjs.
import { KINDS } from './corpus.mjs';
import { readNames, readPlants } from './names-file.mjs';

const MOST = 20;
const TIMES = 5;
const [name, folder, limitSeconds] = process.argv.slice(2);
const ends = performance.now() + Number(limitSeconds) * 850;
const { build, notes } = await import(`./${name}.mjs`);

const plants = readPlants(folder);
/** What lives, after two collections: buffers freed by the first are given back in the second. */
const held = () => {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

const before = held();
const cpu = process.cpuUsage();
const began = performance.now();
const system = await build(readNames(folder));
const buildSeconds = (performance.now() - began) / 1000;
const buildCpuSeconds = process.cpuUsage(cpu).user / 1e6;
const megabytes = system.megabytes?.() ?? (held() - before) / 1e6;

// Kinds by turns, so that a slow system that runs out of time has been asked for some of each.
const kinds = new Map();
for (const plant of plants) kinds.set(plant.kind, [...(kinds.get(plant.kind) ?? []), plant]);
const turns = [];
for (let at = 0; turns.length < plants.length; at++) for (const list of kinds.values()) if (list[at]) turns.push(list[at]);

// Warm: once through (or what a slow system manages in a fifth of the time left), then each question five times; its time is the
// best of them, so that what else this machine does is not counted.
const warmUntil = performance.now() + (ends - performance.now()) / 5;
for (const plant of turns) {
  if (performance.now() > warmUntil) break;
  system.search(plant, MOST);
}
const times = [];
const asked = new Map();
const hits = new Map();
for (const plant of turns) {
  if (performance.now() > ends) break;
  let best = Infinity;
  let found = [];
  for (let time = 0; time < TIMES && (time === 0 || best < 20); time++) {
    const started = performance.now();
    found = system.search(plant, MOST);
    best = Math.min(best, performance.now() - started);
  }
  times.push(best);
  asked.set(plant.kind, (asked.get(plant.kind) ?? 0) + 1);
  if (found.slice(0, MOST).includes(plant.target)) hits.set(plant.kind, (hits.get(plant.kind) ?? 0) + 1);
}
times.sort((one, other) => one - other);
const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
const sum = (counts) => KINDS.reduce((total, kind) => total + (counts.get(kind) ?? 0), 0);
const byKind = Object.fromEntries([...asked].map(([kind, count]) => [kind, (hits.get(kind) ?? 0) / count]));
process.send(times.length === 0 ? { failed: `built in ${buildSeconds.toFixed(0)} s, no time left to be asked` } : {
  buildSeconds, buildCpuSeconds, megabytes, p50: at(0.5), p99: at(0.99), recall: sum(hits) / sum(asked), byKind,
  notes: [...(notes ?? []), ...(times.length < turns.length ? [`asked ${times.length} of ${turns.length} questions in its time`] : []), ...((await system.notes?.(turns)) ?? [])],
}, () => process.exit(0));
