import { expect, it } from 'vitest';
import { coreCounts } from './core-counts.ts';

it('doubles up to all cores, each once', () => {
  expect(coreCounts(1)).toEqual([1]);
  expect(coreCounts(2)).toEqual([1, 2]);
  expect(coreCounts(6)).toEqual([1, 2, 4, 6]);
  expect(coreCounts(64)).toEqual([1, 2, 4, 8, 16, 32, 64]);
});
