/** A ratio with an interval that holds the true one with at least 95 % confidence. */
export interface SpeedupEstimate {
  median: number;
  low: number;
  high: number;
}

/** Fewest pairs from which a two-sided 95 % interval exists at all: 2 · (1/2)^6 = 3.1 %. */
export const FEWEST_PAIRS = 6;

/**
 * The Hodges–Lehmann estimate of the pairs' ratios: the median of the geometric means of any two of them, each with
 * itself included. Its interval is the exact one that inverts Wilcoxon's signed-rank test (Hollander, Wolfe & Chicken,
 * Nonparametric Statistical Methods, 3rd ed., 3.2 and 3.3). It asks of the noise only that it meets both runs of a
 * pair alike, whatever it looks like; docs/decisions/0021 holds it against median and minimum.
 * @param ratios baseline ÷ candidate of each clean pair
 * @returns null below FEWEST_PAIRS
 */
export function estimateSpeedup(ratios: readonly number[]): SpeedupEstimate | null {
  if (ratios.length < FEWEST_PAIRS) return null;
  const means = pairwiseMeans(ratios);
  const outside = meansOutside(ratios.length);
  return {
    median: medianOfSorted(means),
    low: at(means, outside),
    high: at(means, means.length - 1 - outside),
  };
}

/** Walsh averages on the scale of logarithms, on which twice as fast and half as fast are equally far from 1; ascending. */
function pairwiseMeans(ratios: readonly number[]): number[] {
  return ratios.flatMap((a, index) => ratios.slice(index).map((b) => Math.sqrt(a * b))).sort((a, b) => a - b);
}

/** How many means at each end lie outside: the largest k with P(signed-rank statistic of n ≤ k − 1) ≤ 2.5 %, less one. */
function meansOutside(n: number): number {
  let sums = [1];
  for (let rank = 1; rank <= n; rank += 1) sums = withRank(sums, rank);
  let cumulative = 0;
  for (const [statistic, ways] of sums.entries()) {
    cumulative += ways / 2 ** n;
    if (cumulative > 0.025) return statistic - 1;
  }
  throw new RangeError('The distribution does not sum to 1.');
}

/** Ways to reach each sum of ranks when one more rank may be positive or negative. */
function withRank(sums: readonly number[], rank: number): number[] {
  return Array.from({ length: sums.length + rank }, (_, sum) => (sums[sum] ?? 0) + (sums[sum - rank] ?? 0));
}

function medianOfSorted(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? at(sorted, middle) : (at(sorted, middle - 1) + at(sorted, middle)) / 2;
}

function at(values: readonly number[], index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`No value at ${index}.`);
  return value;
}
