// `npm run bench -- workflow [--seconds 10] [--connections 32] [--only ours,floor,tutorial] [--profile]`
// One flow: open a case with a whole form and have its documents made → sign and submit → a clerk approves, over HTTP.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import mysql from 'mysql2/promise';
import { applicationOf, signatureOn, signUpMany, staff, tradeNames, personOf } from '../../e2e/faults/applicants.mjs';
import { answers, BuiltServer, launch, repository, startAgencies, stopProgram, until } from '../../e2e/faults/programs.mjs';
import { freePort, missingServices, startMariadb } from '../../scripts/throw-away-services.mjs';
import { underLoad } from './load.mjs';

const { values } = parseArgs({ options: {
  seconds: { type: 'string', default: '10' }, 'warm-up': { type: 'string', default: '10' }, connections: { type: 'string', default: '32' },
  only: { type: 'string', default: 'floor,tutorial,ours' }, seed: { type: 'string', default: '20261121' }, profile: { type: 'boolean', default: false }, 'node-args': { type: 'string', default: '' },
} });
const [seconds, warmUpSeconds, connections, seed] = [Number(values.seconds), Number(values['warm-up']), Number(values.connections), Number(values.seed)];
const only = values.only.split(',');
const here = dirname(fileURLToPath(import.meta.url));

if (missingServices().includes('mariadb-server')) {
  console.error('这项测量需要 mariadbd，请先安装 mariadb-server (mariadbd is not on the PATH).');
  process.exit(2);
}

/** Requests of both baselines: the same bodies, without anybody's rights. */
const plainFlow = (names) => async (connection, number, timed) => {
  const { id, version } = await timed('open', () => connection.post('/cases', {}, { form: applicationOf(personOf(number), names.next().value) }));
  const submitted = await timed('submit', () => connection.post(`/cases/${id}/submit`, {}, { seenVersion: version, signature: signatureOn('0'.repeat(64)) }));
  await timed('approve', () => connection.post(`/cases/${id}/approve`, {}, { seenVersion: submitted.version }));
};

async function measuredProgram(args, port, env = {}) {
  const program = launch(args, { env });
  await until('the server', () => program.log.includes('ready') || (program.child.exitCode !== null && Promise.reject(new Error(program.log))));
  try {
    return await underLoad({ url: `http://127.0.0.1:${port}`, pid: program.child.pid, flow: plainFlow(tradeNames(seed)), connections, seconds, warmUpSeconds });
  } catch (error) {
    throw new Error(`${error.message}\n${program.log.slice(-2000)}`, { cause: error });
  } finally {
    await stopProgram(program);
  }
}

async function floor(databaseUrl) {
  const port = await freePort();
  return measuredProgram([join(here, 'floor.mjs'), databaseUrl, String(port)], port);
}

/** Compiled here and now by the workspace's TypeScript; its libraries are the very versions the server runs on. */
function compiledTutorial() {
  const { transpileModule, ModuleKind, ScriptTarget } = createRequire(join(repository, 'package.json'))('typescript');
  const output = join(repository, '.build', 'bench', 'tutorial');
  mkdirSync(output, { recursive: true });
  const compilerOptions = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022, experimentalDecorators: true, emitDecoratorMetadata: true, useDefineForClassFields: false, esModuleInterop: true };
  for (const name of readdirSync(join(here, 'tutorial'))) {
    writeFileSync(join(output, name.replace(/\.ts$/, '.js')), transpileModule(readFileSync(join(here, 'tutorial', name), 'utf8'), { compilerOptions }).outputText);
  }
  return join(output, 'main.js');
}

async function tutorial(databaseUrl) {
  const port = await freePort();
  return measuredProgram([compiledTutorial(), databaseUrl, String(port)], port, { NODE_PATH: join(repository, 'server', 'node_modules') });
}

async function ours(databaseUrl) {
  const agencies = await startAgencies();
  const profileDir = join(repository, '.build', 'bench', 'profile');
  const server = new BuiltServer({ databaseUrl, agencies, nodeArgs: [...values['node-args'].split(' ').filter(Boolean), ...(values.profile ? ['--cpu-prof', `--cpu-prof-dir=${profileDir}`] : [])] });
  try {
    await server.start();
    const people = await signUpMany(server.url, agencies.wechat, connections);
    const clerks = [await staff(server.url, 'clerk'), await staff(server.url, 'reviewer')];
    const names = tradeNames(seed);
    let keys = 0;
    const as = (token) => ({ authorization: `Bearer ${token}`, 'idempotency-key': `bench-${seed}-${keys++}` });
    const flow = async (connection, number, timed) => {
      const { token, person } = people[number];
      const opened = await timed('open', () => connection.post('/api/cases', as(token), { form: applicationOf(person, names.next().value), sendForSigning: true }));
      const submitted = await timed('submit', () => connection.post(`/api/cases/${opened.id}/submit`, as(token), { seenVersion: opened.version, signature: signatureOn(opened.packetHash) }));
      await timed('approve', () => connection.post(`/api/desk/cases/${opened.id}/approve`, as(clerks[number % clerks.length]), { seenVersion: submitted.version, contentHash: submitted.packetHash }));
    };
    const result = await underLoad({ url: server.url, pid: server.pid, flow, connections, seconds, warmUpSeconds });
    if (!(await answers(`${server.url}/readyz`))) throw new Error('the server is not ready after the run');
    return result;
  } catch (error) {
    throw new Error(`${error.message}\n${server.log.slice(-3000)}`, { cause: error });
  } finally {
    await server.stop();
    await agencies.stop();
  }
}

const kinds = { floor, tutorial, ours };
const titles = { floor: 'floor (node:http + mysql2)', tutorial: 'tutorial (Nest + save())', ours: 'Qiban' };
const database = await startMariadb();
const admin = await mysql.createConnection(database.url);
const results = {};
try {
  const [[settings]] = await admin.query('SELECT VERSION() AS version, @@innodb_flush_log_at_trx_commit AS flush, @@log_bin AS bin_log, @@innodb_doublewrite AS doublewrite');
  if (settings.flush !== 1) throw new Error('commits are not durable on this server');
  const form = JSON.stringify(applicationOf(personOf(1), '鑫瑞德盛'));
  console.log(`MariaDB ${settings.version}, innodb_flush_log_at_trx_commit=1, binary log ${settings.bin_log ? 'on' : 'off'}; Node ${process.version}; ${cpus().length} cores shared by load, server and database`);
  console.log(`${connections} connections, ${warmUpSeconds} s warm-up, ${seconds} s measured; a form is ${Buffer.byteLength(form)} bytes\n`);
  for (const kind of Object.keys(kinds).filter((each) => only.includes(each))) {
    const name = `bench_${kind}`;
    await admin.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
    const url = new URL(database.url);
    url.pathname = `/${name}`;
    results[kind] = await kinds[kind](url.href);
    await admin.query(`DROP DATABASE ${name}`);
  }
} finally {
  await admin.end();
  await database.stop();
}

const ms = ({ p50, p95 }) => `${p50.toFixed(1).padStart(6)} /${p95.toFixed(1).padStart(6)}`;
const heads = ['', 'flows/s', 'flow p50/p95 ms', 'open', 'submit', 'approve', 'CPU ms/flow', 'in kernel', 'RSS MB'];
const widths = [28, 9, 17, 17, 17, 17, 13, 11, 8];
const line = (cells) => cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('');
console.log(line(heads));
for (const [kind, result] of Object.entries(results)) {
  console.log(line([titles[kind], result.flowsPerSecond.toFixed(0), ms(result.flow), ms(result.steps.open), ms(result.steps.submit), ms(result.steps.approve), result.processorPerFlow.toFixed(2), result.systemPerFlow.toFixed(2), result.memory.toFixed(0)]));
}

const aims = [];
if (results.ours && results.tutorial) aims.push(['Qiban / tutorial, flows/s', results.ours.flowsPerSecond / results.tutorial.flowsPerSecond, '≥ 4', (value) => value >= 4]);
if (results.ours && results.floor) aims.push(['Qiban / floor, flows/s', results.ours.flowsPerSecond / results.floor.flowsPerSecond, '≥ 0.40', (value) => value >= 0.4]);
if (results.ours) {
  aims.push(['Qiban CPU, ms a flow', results.ours.processorPerFlow, '≤ 2.5', (value) => value <= 2.5]);
  aims.push(['Qiban RSS, MB', results.ours.memory, '≤ 200', (value) => value <= 200]);
}
console.log('');
for (const [title, value, aim, holds] of aims) console.log(`${holds(value) ? '✓' : '✗'} ${title.padEnd(28)}${value.toFixed(2).padStart(8)}   aim ${aim}`);
