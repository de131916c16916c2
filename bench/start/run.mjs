// `npm run bench -- start`: how long the built server takes until it is ready, and what it holds in memory doing nothing.
import { setTimeout as pause } from 'node:timers/promises';
import { BuiltServer } from '../../e2e/faults/programs.mjs';
import { memoryOf, processorMs } from '../workflow/process-cost.mjs';

const TIMES = 5;
const READY_AIM_MS = 3_000;
const MEMORY_AIM_MB = 200;

const server = new BuiltServer({});
const ready = [];
let idleMemory = 0;
let idleProcessor = 0;
try {
  for (let time = 0; time < TIMES; time += 1) {
    await server.start();
    ready.push(server.readyAfterMs);
    if (time === TIMES - 1) {
      await pause(3_000);
      const before = processorMs(server.pid).total;
      await pause(2_000);
      idleProcessor = (processorMs(server.pid).total - before) / 2;
      idleMemory = memoryOf(server.pid);
    }
    await server.kill();
  }
} finally {
  await server.stop();
}

const [first, ...again] = ready;
const middle = [...again].sort((a, b) => a - b)[Math.floor(again.length / 2)];
console.log(`Node ${process.version}, embedded database, simulators of the agencies in the same process`);
console.log(`ready on an empty folder (migrates and seeds)    ${(first / 1000).toFixed(2)} s`);
console.log(`${middle <= READY_AIM_MS ? '✓' : '✗'} ready again, the middle of ${again.length}                 ${(middle / 1000).toFixed(2)} s   aim ≤ ${READY_AIM_MS / 1000} s`);
console.log(`${idleMemory <= MEMORY_AIM_MB ? '✓' : '✗'} resident memory, idle                         ${idleMemory.toFixed(0)} MB  aim ≤ ${MEMORY_AIM_MB} MB`);
console.log(`  processor, idle                               ${idleProcessor.toFixed(0)} ms a second`);
