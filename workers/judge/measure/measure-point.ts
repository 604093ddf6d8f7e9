import { type Contest, measurePair } from './measure-pair.ts';
import { cleanRatios } from './measure-speedup.ts';

/** Enough for a picture; no verdict hangs on it. */
const PAIRS = 3;
const MOST_TRIES = 5;

/** Ratio baseline ÷ candidate, the candidate on these processors: the median of a few clean pairs; null where there were none. */
export async function measurePoint(contest: Contest, cpus: readonly number[]): Promise<number | null> {
  const ratios: number[] = [];
  for (let tries = 0; tries < MOST_TRIES && ratios.length < PAIRS; tries += 1) {
    const pair = await measurePair(contest, cpus, tries % 2 === 0);
    if ('failed' in pair) return null;
    ratios.push(...cleanRatios([pair]));
  }
  return ratios.sort((a, b) => a - b)[ratios.length >> 1] ?? null;
}
