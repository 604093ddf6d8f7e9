import { readFileSync } from 'node:fs';

/** What else happened on the machine while a measured run ran. */
export interface Noise {
  /** CPU that others used meanwhile, in cores. */
  foreignCores: number;
  /** Time that the hypervisor took away, in cores. */
  stolenCores: number;
  /** Share of the time in which something on the machine waited for memory or for a disk. */
  stalledShare: number;
}

/** Linux counts the CPU's time in ticks of 10 ms in /proc/stat, whatever the kernel's own tick is (proc(5)). */
const NS_PER_TICK = 10_000_000;

/**
 * Watches the machine from now until the returned function is called.
 * @param ownCpuNs CPU time used so far by all that belongs to the measurement
 */
export function witnessNoise(ownCpuNs: () => number): () => Noise {
  const before = look(ownCpuNs);
  return () => {
    const now = look(ownCpuNs);
    const elapsedNs = Math.max(1, Number(now.at - before.at));
    const busyNs = (now.busyTicks - before.busyTicks) * NS_PER_TICK;
    return {
      foreignCores: Math.max(0, busyNs - (now.ownNs - before.ownNs)) / elapsedNs,
      stolenCores: ((now.stolenTicks - before.stolenTicks) * NS_PER_TICK) / elapsedNs,
      stalledShare: ((now.stalledUs - before.stalledUs) * 1000) / elapsedNs,
    };
  };
}

function look(ownCpuNs: () => number) {
  return {
    ...readTicks(),
    stalledUs: Math.max(readPressure('memory'), readPressure('io')),
    ownNs: ownCpuNs(),
    at: process.hrtime.bigint(),
  };
}

/** A machine that cannot tell (no /proc) is taken as quiet; the spread of the pairs then speaks for itself. */
function readTicks(): { busyTicks: number; stolenTicks: number } {
  const text = read('/proc/stat');
  if (text === null) return { busyTicks: 0, stolenTicks: 0 };
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, stolen = 0] = text
    .slice(0, text.indexOf('\n'))
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return { busyTicks: user + nice + system + irq + softirq, stolenTicks: stolen };
}

/** Microseconds in which at least one task waited for the resource (kernel documentation, accounting/psi); 0 where it can't tell. */
function readPressure(resource: 'memory' | 'io'): number {
  return Number(/^some .*total=(\d+)/m.exec(read(`/proc/pressure/${resource}`) ?? '')?.[1] ?? 0);
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return null;
  }
}
