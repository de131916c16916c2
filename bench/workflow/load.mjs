// The load: so many connections, each running one flow after the other, for so long. What a flow is, each server says.
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'undici';
import { memoryOf, processorMs } from './process-cost.mjs';

/** One connection of a person's phone or an integrator's program: kept alive, one request at a time. */
export class Connection {
  constructor(origin) {
    this.client = new Client(origin, { pipelining: 1, keepAliveTimeout: 60_000 });
  }

  async post(path, headers, body) {
    const { statusCode, body: answer } = await this.client.request({ method: 'POST', path, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
    const text = await answer.text();
    if (statusCode >= 300) throw new Error(`POST ${path} answered ${statusCode} ${text.slice(0, 400)}`);
    return JSON.parse(text);
  }

  close() { return this.client.close(); }
}

const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
export const spread = (times) => {
  const sorted = Float64Array.from(times).sort();
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95) };
};

/**
 * `flow(connection, number, timed)` runs one flow; `timed(step, work)` measures its steps. The first `warmUpSeconds`
 * count for nothing. A flow that fails ends the run: a fast server that refuses is not fast.
 */
export async function underLoad({ url, pid, flow, connections, seconds, warmUpSeconds }) {
  const steps = {};
  const flows = [];
  let counting = false;
  let stopping = false;
  let failure = null;
  const timed = async (step, work) => {
    const startedAt = performance.now();
    const answer = await work();
    if (counting) (steps[step] ??= []).push(performance.now() - startedAt);
    return answer;
  };
  const worker = async (number) => {
    const connection = new Connection(url);
    while (!stopping && failure === null) {
      const startedAt = performance.now();
      try {
        await flow(connection, number, timed);
        if (counting) flows.push(performance.now() - startedAt);
      } catch (error) {
        failure ??= error;
      }
    }
    await connection.close();
  };

  const workers = Array.from({ length: connections }, (_, number) => worker(number));
  await pause(warmUpSeconds * 1000);
  counting = true;
  const startedAt = performance.now();
  const processorBefore = processorMs(pid);
  let memory = 0;
  while (performance.now() - startedAt < seconds * 1000 && failure === null) {
    await pause(200);
    memory = Math.max(memory, memoryOf(pid));
  }
  counting = false;
  const elapsed = (performance.now() - startedAt) / 1000;
  const processorAfter = processorMs(pid);
  stopping = true;
  await Promise.all(workers);
  if (failure !== null) throw failure;
  return {
    flows: flows.length, flowsPerSecond: flows.length / elapsed, processorPerFlow: (processorAfter.total - processorBefore.total) / flows.length, systemPerFlow: (processorAfter.system - processorBefore.system) / flows.length, memory, flow: spread(flows),
    steps: Object.fromEntries(Object.entries(steps).map(([step, times]) => [step, spread(times)])),
  };
}
