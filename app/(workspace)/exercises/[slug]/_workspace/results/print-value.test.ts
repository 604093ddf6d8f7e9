import { expect, test } from 'vitest';
import { encodeWire } from '#lib/contracts/wire-value.ts';
import { printWire } from './print-value.ts';

test.each([
  [
    [
      [0, 4],
      [4, 7],
    ],
    '[[0, 4], [4, 7]]',
  ],
  [{ a: 1, 'b-c': 'x' }, '{ a: 1, "b-c": "x" }'],
  [[undefined, Number.NaN, -0, 5n], '[undefined, NaN, -0, 5n]'],
  [new Map([['k', [1]]]), 'Map { "k" → [1] }'],
  [new Int32Array([1, 2]), 'Int32Array [1, 2]'],
  [[], '[]'],
])('%o is written as %s', (value, text) => {
  expect(printWire(encodeWire(value))).toBe(text);
});

test('a long array gets a line for each item', () => {
  const text = printWire(encodeWire(Array.from({ length: 30 }, (_, i) => i)));
  expect(text.split('\n')).toHaveLength(32);
});

test('what is not of the format is shown as it came', () => {
  expect(printWire({ $: 'nonsense' })).toContain('nonsense');
});
