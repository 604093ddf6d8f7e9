import { expect, it } from 'vitest';
import { encodeWire } from '../contracts/wire-value.ts';
import { sameValue } from './same-value.ts';

const same = (a: unknown, b: unknown) => sameValue(encodeWire(a), encodeWire(b));

it.each([
  [1, 1],
  [Number.NaN, Number.NaN],
  [0, -0],
  [
    [0, -0],
    [-0, 0],
  ],
  [
    { a: 1, b: [2] },
    { b: [2], a: 1 },
  ],
  [undefined, undefined],
  [new Map([[1, 'a']]), new Map([[1, 'a']])],
])('%j equals %j', (a, b) => {
  expect(same(a, b)).toBe(true);
});

it.each([
  [1, '1'],
  [null, undefined],
  [[], {}],
  [[1], [1, 2]],
  [{ a: undefined }, {}],
  [{ a: 1 }, { b: 1 }],
  [Number.NaN, null],
  [[[0, 1]], [[0, 2]]],
])('%j differs from %j', (a, b) => {
  expect(same(a, b)).toBe(false);
});
