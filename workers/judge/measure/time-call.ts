import type { Json } from '#lib/contracts/json.ts';
import type { Disturbance } from '#lib/contracts/judgement.ts';
import type { CallLimits, Outcome } from '#workers/sandbox/index.ts';
import { type Noise, witnessNoise } from './noise-witness.ts';
import type { PreparedRun } from './prepare-run.ts';
import { watchRunDelay } from './run-delay.ts';

/** What others, or the hypervisor, may take of a core while a call counts; the counter's own resolution is about 0.03. */
const MOST_NOISE_CORES = 0.1;
/** Share of a call's time in which something waited for memory or a disk; computing needs neither. */
const MOST_STALLED = 0.1;
/** Share of a call's time that its threads, all together, may have been ready without a core. */
const MOST_DELAY = 0.04;

export interface TimedCall {
  outcome: Outcome;
  /** What slowed it down besides itself; null when nothing did. */
  disturbance: Disturbance | null;
}

/** Wakes a prepared run, puts the question, stops it again, and says what else happened on the machine meanwhile. */
export async function timeCall(
  { sandbox }: PreparedRun,
  args: Json[],
  limits: CallLimits,
): Promise<TimedCall> {
  const ownCpuNs = () => (sandbox.cpuNs() ?? 0) + judgeCpuNs();
  sandbox.resume();
  const noise = witnessNoise(ownCpuNs);
  const delayNs = watchRunDelay(sandbox.pid);
  const outcome = await sandbox.call(args, limits);
  const disturbance = disturbanceOf(noise(), delayNs() / (outcome.wallMs * 1e6));
  sandbox.pause();
  return { outcome, disturbance };
}

/** What the judge itself uses, its looking at the call included. */
function judgeCpuNs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) * 1000;
}

/**
 * Others' work did no harm when the call's threads hardly ever waited for a core, or when there was hardly any of it.
 * Either is enough: more threads than cores wait for each other, and work on an idle core disturbs nobody.
 */
function disturbanceOf(
  { foreignCores, stolenCores, stalledShare }: Noise,
  delay: number,
): Disturbance | null {
  if (stolenCores > MOST_NOISE_CORES) return 'the hypervisor';
  if (delay > MOST_DELAY && foreignCores > MOST_NOISE_CORES) return 'other work';
  return stalledShare > MOST_STALLED ? 'memory or disk' : null;
}
