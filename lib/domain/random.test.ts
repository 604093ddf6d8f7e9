import { describe, expect, test } from 'vitest';
import { createRandom } from './random.ts';

describe('createRandom', () => {
  test('the same seed gives the same numbers, another seed others', () => {
    const draw = (seed: string) => {
      const random = createRandom(seed);
      return Array.from({ length: 20 }, () => random.int(0, 1_000_000));
    };
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
  });

  test('the sequence never changes between releases, so that an old judging can be repeated', () => {
    const random = createRandom('lockstep');
    expect([random.int(0, 99), random.int(-5, 5), random.int(0, 2 ** 40)]).toEqual(FIRST);
  });

  test('int reaches both bounds and nothing outside them, evenly', () => {
    const random = createRandom('even');
    const counts = new Map<number, number>();
    for (let i = 0; i < 30_000; i += 1) {
      const value = random.int(-1, 1);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([-1, 0, 1]);
    for (const count of counts.values()) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });

  test('float lies in [0, 1) with a mean of one half', () => {
    const random = createRandom('float');
    const draws = Array.from({ length: 20_000 }, () => random.float());
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draws)).toBeLessThan(1);
    expect(draws.reduce((sum, draw) => sum + draw, 0) / draws.length).toBeCloseTo(0.5, 2);
  });

  test('shuffle keeps every item and leaves its argument alone', () => {
    const items = [1, 2, 3, 4, 5, 6, 7, 8];
    const result = createRandom('shuffle').shuffle(items);
    expect(items).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(result).not.toEqual(items);
    expect([...result].sort()).toEqual(items);
  });

  test('nonsense is refused instead of looping for ever', () => {
    const random = createRandom('bad');
    expect(() => random.int(2, 1)).toThrow(RangeError);
    expect(() => random.int(0, Number.NaN)).toThrow(RangeError);
    expect(() => random.pick([])).toThrow(RangeError);
  });
});

// Computed by a second implementation in another language.
const FIRST = [61, 3, 323_079_851_655];
