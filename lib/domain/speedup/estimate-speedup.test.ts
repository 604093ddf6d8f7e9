import { describe, expect, it } from 'vitest';
import { createRandom } from '../random.ts';
import { estimateSpeedup } from './estimate-speedup.ts';
import { quietMachine, sharedMachine } from './testing/noise-models.ts';

describe('estimateSpeedup', () => {
  it('gives nothing for so few pairs that no 95 % interval exists', () => {
    expect(estimateSpeedup([1, 2, 3, 4, 5])).toBeNull();
  });

  it('is the median of the geometric means of any two ratios', () => {
    expect(estimateSpeedup([1, 1, 1, 1, 4, 4])?.median).toBeCloseTo(2);
    expect(estimateSpeedup([2, 2, 2, 2, 2, 2])).toEqual({ median: 2, low: 2, high: 2 });
  });

  it('spans all values at six pairs and leaves out three means at each end from eight', () => {
    expect(estimateSpeedup([6, 5, 4, 3, 2, 1])).toMatchObject({ low: 1, high: 6 });
    // 21 means of 8 values without the three smallest (1, √2, √3) and the three largest.
    const estimate = estimateSpeedup([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(estimate?.low).toBeCloseTo(Math.sqrt(1 * 4));
    expect(estimate?.high).toBeCloseTo(Math.sqrt(6 * 8));
  });

  it('says the reciprocal of what it says when baseline and candidate change places', () => {
    const ratios = [1.1, 1.7, 1.4, 2.2, 1.9, 1.6, 0.8];
    const there = estimateSpeedup(ratios);
    const back = estimateSpeedup(ratios.map((ratio) => 1 / ratio));
    expect(back?.low).toBeCloseTo(1 / (there?.high ?? 0));
    expect(back?.median).toBeCloseTo(1 / (there?.median ?? 0));
  });

  it.each(
    [6, 8, 12, 15].flatMap((pairs) => [
      { pairs, machine: 'a quiet machine', model: quietMachine },
      { pairs, machine: 'a machine that strangers share', model: sharedMachine },
    ]),
  )('holds the true ratio in 95 of 100 repetitions, at $pairs pairs on $machine', ({ pairs, model }) => {
    const random = createRandom(`coverage ${pairs}`);
    const repetitions = 2000;
    let held = 0;
    for (let i = 0; i < repetitions; i += 1) {
      const estimate = estimateSpeedup(Array.from({ length: pairs }, () => model(random, 1.9)));
      if (estimate && estimate.low <= 1.9 && 1.9 <= estimate.high) held += 1;
    }
    expect(held / repetitions).toBeGreaterThanOrEqual(0.94);
  });
});
