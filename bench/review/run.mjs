// `npm run bench -- review [--files 2000] [--rounds 5] [--seed 20261122]`
// Decisions of the rules over a mix of files of all types, on one thread: parse, judge by every rule, decide whether the machine may approve.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { repository } from '../../e2e/faults/programs.mjs';
import { spread } from '../workflow/load.mjs';
import { catalogue, filesOf } from './files.mjs';
import { ajvVersion, validatorsOf } from './schema.mjs';

const { values } = parseArgs({ options: { files: { type: 'string', default: '2000' }, rounds: { type: 'string', default: '5' }, seed: { type: 'string', default: '20261122' } } });
const [count, rounds, seed] = [Number(values.files), Number(values.rounds), Number(values.seed)];
const require = createRequire(join(repository, 'server', 'package.json'));
const { entityName, entityTypeOf, judgeName, reviewAutomatically, reviewTrace } = require('@qiban/shared');
const { sampleForms } = require(join(repository, 'shared', 'dist', 'company-registration', 'sample-forms.js'));

const today = '2026-11-23';
const policy = JSON.parse(readFileSync(join(repository, 'server', 'data', 'automatic-approval.json'), 'utf8'));
const files = filesOf({ seed, count, today });
const validators = validatorsOf(Object.fromEntries(Object.entries(sampleForms).map(([type, make]) => [type, JSON.parse(JSON.stringify(make({ today })))])));

/** What the server looks up for the rules; the comparison with names on record is the bench `names`. */
function decide(text) {
  const form = JSON.parse(text);
  const { findings: nameFindings } = judgeName(entityName(form), { readings: () => [], entityType: entityTypeOf(form), parentName: form.parent.name, tradeName: form.name.tradeName });
  const { domicile, scope } = form;
  const trace = {
    ...reviewTrace(form, {
      today, nameFindings, scope: scope.codes.map((code) => ({ code, entry: catalogue.get(code) ?? null })),
      domicile: { province: '山东省', city: '青岛市', district: '市北区', street: '辽宁路街道', community: '', road: domicile.road, room: domicile.room, use: domicile.use, preFiledUnitFound: false, postcode: '' },
    }), at: '2026-11-23T02:00:00.000Z',
  };
  return reviewAutomatically(form, trace, { policy, stopped: false, submission: 1, papers: 0, signers: 1, packetHash: 'a'.repeat(64), nameIsFree: true });
}

const kinds = {
  'floor: JSON.parse alone': ({ text }) => JSON.parse(text),
  [`baseline: JSON.parse and ajv ${ajvVersion}`]: ({ type, text }) => validators[type](JSON.parse(text)),
  'Qiban: every rule with its article, and the decision': ({ text }) => decide(text),
};

const outcome = { approved: 0, toAPerson: 0, found: 0, checks: 0 };
for (const { text } of files) {
  const { checks, reasons } = decide(text);
  outcome[reasons.length === 0 ? 'approved' : 'toAPerson'] += 1;
  outcome.checks += checks.length;
  if (checks.some(({ outcome: said }) => said !== 'passed')) outcome.found += 1;
}
const unseen = files.filter(({ type, text }) => validators[type](JSON.parse(text)) && decide(text).checks.some(({ outcome: said }) => said !== 'passed')).length;
if (outcome.approved === 0 || outcome.toAPerson === 0) throw new Error('a mix in which all files go one way measures nothing');

const results = Object.fromEntries(Object.keys(kinds).map((name) => [name, { times: [], elapsed: 0 }]));
// In turns, so that a machine that is busy for a while is busy for all of them.
for (let round = 0; round < rounds; round += 1) for (const [name, work] of Object.entries(kinds)) {
  const began = performance.now();
  for (const file of files) {
    const startedAt = performance.now();
    work(file);
    results[name].times.push(performance.now() - startedAt);
  }
  results[name].elapsed += performance.now() - began;
}

console.log(`Node ${process.version}, one thread of ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}; ${count} files of seven types, seed ${seed}, ${rounds} rounds in turns`);
console.log(`${outcome.approved} may be approved by the machine, ${outcome.toAPerson} go to a person; ${(outcome.checks / count).toFixed(1)} checks a file; ${unseen} of ${outcome.found} files with something in doubt pass the schema\n`);
const perSecond = ({ times, elapsed }) => (times.length / elapsed) * 1000;
const ours = perSecond(results['Qiban: every rule with its article, and the decision']);
for (const [name, result] of Object.entries(results)) {
  const { p50, p95 } = spread(result.times);
  const p99 = Float64Array.from(result.times).sort()[Math.floor(result.times.length * 0.99)];
  console.log(`${name.padEnd(54)} ${Math.round(perSecond(result)).toLocaleString('en-US').padStart(9)}/s   p50 ${p50.toFixed(3)}  p95 ${p95.toFixed(3)}  p99 ${p99.toFixed(3)} ms   ours is ${(ours / perSecond(result)).toFixed(3)} of it`);
}
