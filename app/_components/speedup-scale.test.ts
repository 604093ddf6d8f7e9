import { describe, expect, test } from 'vitest';
import { speedupScale } from './speedup-scale.ts';

describe('speedupScale', () => {
  test.each([[[1.2]], [[1.9, 1.62]], [[3.7, 4]], [[15.2]], [[700]]])(
    '%j fits with room to spare',
    (values) => {
      const scale = speedupScale(values);
      expect(scale.max).toBeGreaterThan(Math.max(...values));
      expect(scale.ticks.length).toBeLessThanOrEqual(9);
      expect(scale.ticks[0]).toBe(0);
      expect(scale.ticks.at(-1)).toBeCloseTo(scale.max);
    },
  );

  test('the axis is linear from zero, so that lengths compare as ratios do', () => {
    const scale = speedupScale([1.9]);
    expect(scale.at(0)).toBe(0);
    expect(scale.at(1.8)).toBeCloseTo(2 * scale.at(0.9));
    expect(scale.at(scale.max)).toBe(100);
  });

  test('what lies outside is drawn at the edge', () => {
    const scale = speedupScale([1]);
    expect(scale.at(-1)).toBe(0);
    expect(scale.at(99)).toBe(100);
  });
});
