import type { Json } from '#lib/contracts/json.ts';
import type { CallLimits, Outcome } from '#workers/sandbox/index.ts';
import { type Noise, witnessNoise } from './noise-witness.ts';
import type { PreparedRun } from './prepare-run.ts';
import { watchRunDelay } from './run-delay.ts';

/** What others, or the hypervisor, may take of a core while a call counts; the counter's own resolution is about 0.03. */
const MOST_NOISE_CORES = 0.1;
/** Share of a call's time that its threads, all together, may have been ready without a core. */
const MOST_DELAY = 0.04;

export interface TimedCall {
  outcome: Outcome;
  /** Whether nobody slowed it down. */
  quiet: boolean;
}

/** Wakes a prepared run, puts the question, stops it again, and says whether the machine was quiet meanwhile. */
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
  const quiet = isQuiet(noise(), delayNs() / (outcome.wallMs * 1e6));
  sandbox.pause();
  return { outcome, quiet };
}

/** What the judge itself uses, its looking at the call included. */
function judgeCpuNs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) * 1000;
}

/**
 * A call was not slowed down when its threads hardly ever waited for a core, or when nobody else used one. Either is
 * enough: more threads than cores wait for each other, and others' work on an idle core does no harm.
 */
function isQuiet({ foreignCores, stolenCores }: Noise, delay: number): boolean {
  if (stolenCores > MOST_NOISE_CORES) return false;
  return delay <= MOST_DELAY || foreignCores <= MOST_NOISE_CORES;
}
