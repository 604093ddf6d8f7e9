import type { CoreCurve, SpeedupExplanation } from '#lib/contracts/judgement.ts';
import { encodeWire } from '#lib/contracts/wire-value.ts';
import { decomposeSpeedup } from '#lib/domain/speedup/decompose-speedup.ts';
import { coreCounts } from './core-counts.ts';
import type { Contest } from './measure-pair.ts';
import { measurePoint } from './measure-point.ts';
import { prepareRun } from './prepare-run.ts';
import { sampleThreads } from './sample-threads.ts';
import { timeCall } from './time-call.ts';

/**
 * Why a solution is as fast as it is: its ratio on fewer cores, what of it the algorithm and what the cores gain, and
 * what each thread did in one call. Parts that the machine was too noisy for, or the host can't show, are left out.
 * @param onAllCores the measured ratio
 */
export async function explainSpeedup(
  contest: Contest,
  cpus: readonly number[],
  onAllCores: number,
): Promise<SpeedupExplanation> {
  const curve: CoreCurve = [];
  for (const cores of coreCounts(cpus.length).slice(0, -1)) {
    const ratio = await measurePoint(contest, cpus.slice(0, cores));
    if (ratio !== null) curve.push({ cores, ratio });
  }
  curve.push({ cores: cpus.length, ratio: onAllCores });
  const onOneCore = curve.find(({ cores }) => cores === 1)?.ratio;
  const timeline = await timelineOf(contest, cpus);
  return {
    curve,
    ...(onOneCore ? { parts: decomposeSpeedup(onOneCore, onAllCores, cpus.length) } : {}),
    ...(timeline ? { timeline } : {}),
  };
}

/** One more call, watched: never a measured one, because watching costs a little. */
async function timelineOf(
  contest: Contest,
  cpus: readonly number[],
): Promise<SpeedupExplanation['timeline']> {
  const run = await contest.lease.shared(() =>
    prepareRun(contest.pool, contest.candidate, contest.limits, cpus),
  );
  if ('ended' in run) return undefined;
  try {
    const { pid } = run.sandbox;
    if (pid === null) return undefined;
    const args = contest.tests.measured(contest.random, cpus.length).map(encodeWire);
    return await contest.lease.exclusive(async () => {
      const stop = sampleThreads(pid);
      await timeCall(run, args, contest.limits.call);
      return stop();
    });
  } finally {
    await run.sandbox.kill();
  }
}
