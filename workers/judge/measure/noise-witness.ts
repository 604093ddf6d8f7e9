import { readFileSync } from 'node:fs';

/** What else happened on the machine while a measured run ran. */
export interface Noise {
  /** CPU that others used meanwhile, in cores. */
  foreignCores: number;
  /** Time that the hypervisor took away, as a share of one core. */
  stolenCores: number;
}

/** Linux counts the CPU's time in ticks of 10 ms in /proc/stat, whatever the kernel's own tick is (proc(5)). */
const NS_PER_TICK = 10_000_000;

/**
 * Watches the machine from now until the returned function is called.
 * @param ownCpuNs CPU time used so far by all that belongs to the measurement
 */
export function witnessNoise(ownCpuNs: () => number): () => Noise {
  const before = { machine: readMachineTicks(), own: ownCpuNs(), at: process.hrtime.bigint() };
  return () => {
    const elapsedNs = Math.max(1, Number(process.hrtime.bigint() - before.at));
    const machine = readMachineTicks();
    const busyNs = (machine.busy - before.machine.busy) * NS_PER_TICK;
    const ownNs = ownCpuNs() - before.own;
    return {
      foreignCores: Math.max(0, busyNs - ownNs) / elapsedNs,
      stolenCores: ((machine.stolen - before.machine.stolen) * NS_PER_TICK) / elapsedNs,
    };
  };
}

/** A machine that cannot tell (no /proc) is taken as quiet; the spread of the pairs then speaks for itself. */
function readMachineTicks(): { busy: number; stolen: number } {
  let line: string;
  try {
    line = readFileSync('/proc/stat', 'latin1');
  } catch {
    return { busy: 0, stolen: 0 };
  }
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, stolen = 0] = line
    .slice(0, line.indexOf('\n'))
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return { busy: user + nice + system + irq + softirq, stolen };
}
