import type { SpeedupExplanation } from '#lib/contracts/judgement.ts';
import { encodeWire } from '#lib/contracts/wire-value.ts';
import { decomposeSpeedup } from '#lib/domain/speedup/decompose-speedup.ts';
import { type Contest, measurePair } from './measure-pair.ts';
import { cleanRatios } from './measure-speedup.ts';
import { prepareRun } from './prepare-run.ts';
import { sampleThreads } from './sample-threads.ts';
import { timeCall } from './time-call.ts';

/** Enough for a picture; the verdict does not hang on it. */
const PAIRS_A_POINT = 3;
const MOST_TRIES = 5;

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
  const curve: { cores: number; ratio: number }[] = [];
  for (let cores = 1; cores < cpus.length; cores += 1) {
    const ratio = await ratioOn(contest, cpus.slice(0, cores));
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

/** Median of a few clean pairs; null where there were none. */
async function ratioOn(contest: Contest, cpus: readonly number[]): Promise<number | null> {
  const ratios: number[] = [];
  for (let tries = 0; tries < MOST_TRIES && ratios.length < PAIRS_A_POINT; tries += 1) {
    const pair = await measurePair(contest, cpus, tries % 2 === 0);
    if ('failed' in pair) return null;
    ratios.push(...cleanRatios([pair]));
  }
  return ratios.sort((a, b) => a - b)[ratios.length >> 1] ?? null;
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
