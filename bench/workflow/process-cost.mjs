// What a process has cost, as the kernel counts it. Linux only; elsewhere the figures are left out.
import { readFileSync } from 'node:fs';

/** The kernel counts in hundredths of a second on every Linux we know. */
const TICK_MS = 10;

const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

/** Processor time of all its threads since it started: its own, and what the kernel spent on its behalf. */
export function processorMs(pid) {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === null) return { total: NaN, system: NaN };
  // The program's name may hold spaces and brackets; the numbers follow the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user, system] = [Number(fields[11]) * TICK_MS, Number(fields[12]) * TICK_MS];
  return { total: user + system, system };
}

/** Resident memory in megabytes. */
export function memoryOf(pid) {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`) ?? '')?.[1];
  return kilobytes === undefined ? NaN : Number(kilobytes) / 1024;
}
