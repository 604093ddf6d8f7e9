import { describe, expect, it } from 'vitest';
import { createRandom } from '../random.ts';
import { estimateSpeedup } from './estimate-speedup.ts';

describe('estimateSpeedup', () => {
  it('gives nothing for so few pairs that no 95 % interval exists', () => {
    expect(estimateSpeedup([1, 2, 3, 4, 5])).toBeNull();
  });

  it('spans all values at six pairs and leaves out one at each end from nine', () => {
    expect(estimateSpeedup([6, 5, 4, 3, 2, 1])).toEqual({ median: 3.5, low: 1, high: 6 });
    expect(estimateSpeedup([1, 2, 3, 4, 5, 6, 7, 8, 100])).toEqual({ median: 5, low: 2, high: 8 });
    expect(estimateSpeedup([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])).toEqual({
      median: 8,
      low: 4,
      high: 12,
    });
  });

  it.each([6, 9, 12, 15])('holds the true median in at least 95 of 100 repetitions at %i pairs', (pairs) => {
    const random = createRandom(`coverage-${pairs}`);
    let held = 0;
    const repetitions = 4000;
    for (let i = 0; i < repetitions; i += 1) {
      // Skewed, as timings are: most runs near 1.9, some slowed down.
      const ratios = Array.from({ length: pairs }, () => 1.9 - 0.3 * random.float() ** 4);
      const estimate = estimateSpeedup(ratios);
      const trueMedian = 1.9 - 0.3 * 0.5 ** 4;
      if (estimate && estimate.low <= trueMedian && trueMedian <= estimate.high) held += 1;
    }
    expect(held / repetitions).toBeGreaterThanOrEqual(0.945);
  });
});
