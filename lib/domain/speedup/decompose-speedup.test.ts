import { expect, it } from 'vitest';
import { amdahlGain, decomposeSpeedup } from './decompose-speedup.ts';

it('splits a speedup into what the algorithm and what the cores gain', () => {
  const parts = decomposeSpeedup(1.5, 2.7, 2);
  expect(parts.algorithmic * parts.parallel).toBeCloseTo(2.7);
  expect(parts.efficiency).toBeCloseTo(0.9);
});

it('finds no serial part in a perfect division and nothing else in one that gains nothing', () => {
  expect(decomposeSpeedup(1, 4, 4).serialFraction).toBeCloseTo(0);
  expect(decomposeSpeedup(1, 1, 4).serialFraction).toBeCloseTo(1);
});

it.each([0, 0.05, 0.3, 1])(
  'finds the serial fraction %d again from the gain that Amdahl gives it',
  (fraction) => {
    const gain = amdahlGain(fraction, 8);
    expect(decomposeSpeedup(1.2, 1.2 * gain, 8).serialFraction).toBeCloseTo(fraction);
  },
);
