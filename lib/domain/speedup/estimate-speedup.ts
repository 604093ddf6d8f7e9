/** A ratio with an interval that holds the true median with at least 95 % confidence. */
export interface SpeedupEstimate {
  median: number;
  low: number;
  high: number;
}

/** Fewest pairs from which a two-sided 95 % interval exists at all: 2 · (1/2)^6 = 3.1 %. */
export const FEWEST_PAIRS = 6;

/**
 * Median of the pairs' ratios with its exact interval from order statistics (Conover, Practical Nonparametric
 * Statistics, 3rd ed., 3.2): the number of ratios below the true median is binomial(n, 1/2), whatever the noise
 * looks like. A bootstrap of so few values covers less than it promises; docs/decisions has the comparison.
 * @param ratios baseline ÷ candidate of each clean pair
 * @returns null below FEWEST_PAIRS
 */
export function estimateSpeedup(ratios: readonly number[]): SpeedupEstimate | null {
  if (ratios.length < FEWEST_PAIRS) return null;
  const sorted = [...ratios].sort((a, b) => a - b);
  const outside = rankOutside(sorted.length);
  return {
    median: medianOfSorted(sorted),
    low: at(sorted, outside),
    high: at(sorted, sorted.length - 1 - outside),
  };
}

/** How many values at each end may lie outside: the largest k with P(binomial(n, 1/2) ≤ k − 1) ≤ 2.5 %, counted from 0. */
function rankOutside(n: number): number {
  let cumulative = 0;
  let probability = 0.5 ** n;
  for (let k = 0; k <= n; k += 1) {
    cumulative += probability;
    if (cumulative > 0.025) return k - 1;
    probability *= (n - k) / (k + 1);
  }
  throw new RangeError('The distribution does not sum to 1.');
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
