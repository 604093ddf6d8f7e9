import type { MeasuredPair } from '#lib/contracts/judgement.ts';
import { decideSpeedup } from '#lib/domain/speedup/decide-speedup.ts';
import { estimateSpeedup, type SpeedupEstimate } from '#lib/domain/speedup/estimate-speedup.ts';
import { type Contest, type FailedRun, measurePair } from './measure-pair.ts';

export interface Measured {
  pairs: MeasuredPair[];
  /** Null where too few clean pairs came together. */
  estimate: SpeedupEstimate | null;
}

const MOST_PAIRS = 15;
/** Where fewer than one in three of the first pairs is clean, going on would only add to the noise. */
const HOPELESS = { afterPairs: 6, cleanShare: 1 / 3 };
/** Clean pairs are worth waiting for, but a submission must end. */
const BUDGET_MS = 45_000;

/**
 * Measures pair by pair until the interval lies on one side of the threshold, there are enough pairs, the budget ends,
 * or the machine shows itself too busy.
 * @param threshold null measures the full number of pairs
 * @throws JudgeFault when the baseline or the machinery fails
 */
export async function measureSpeedup(
  contest: Contest,
  cpus: readonly number[],
  threshold: number | null,
  onPair: (pairs: readonly MeasuredPair[]) => void,
): Promise<Measured | FailedRun> {
  const pairs: MeasuredPair[] = [];
  const deadline = performance.now() + BUDGET_MS;
  while (performance.now() < deadline) {
    const pair = await measurePair(contest, cpus, pairs.length % 2 === 0);
    if ('failed' in pair) return pair;
    pairs.push(pair);
    onPair(pairs);
    const ratios = cleanRatios(pairs);
    const estimate = estimateSpeedup(ratios);
    const decided = threshold !== null && decideSpeedup(estimate, threshold) !== 'open';
    if (decided || ratios.length >= MOST_PAIRS || isHopeless(pairs.length, ratios.length)) break;
  }
  return { pairs, estimate: estimateSpeedup(cleanRatios(pairs)) };
}

function isHopeless(pairs: number, clean: number): boolean {
  return pairs >= HOPELESS.afterPairs && clean < pairs * HOPELESS.cleanShare;
}

/** Baseline ÷ candidate of the pairs that nobody disturbed. */
export function cleanRatios(pairs: readonly MeasuredPair[]): number[] {
  return pairs.filter(({ clean }) => clean).map(({ baselineMs, candidateMs }) => baselineMs / candidateMs);
}
