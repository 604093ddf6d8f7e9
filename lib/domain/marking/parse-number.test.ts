import { expect, it } from 'vitest';
import { parseNumber } from './parse-number.ts';

it.each([
  ['6', null, 6],
  [' 6.50 ', null, 6.5],
  ['.5', null, 0.5],
  ['-3', null, -3],
  ['−3', null, -3],
  ['1/2', null, 0.5],
  ['1e3', null, 1000],
  ['1,000', null, 1000],
  ['1 000 000', null, 1_000_000],
  ['1_000', null, 1000],
  ['≈ 6', 'seconds', 6],
  ['6 seconds', 'seconds', 6],
  ['6 s', 'seconds', 6],
  ['6s.', 'seconds', 6],
  ['1 second', 'seconds', 1],
  ['500 ms', 'seconds', 0.5],
  ['2 min', 'seconds', 120],
  ['0.005 s', 'milliseconds', 5],
  ['50', 'requests per second', 50],
  ['50 requests', 'requests per second', 50],
  ['50 requests per second', 'requests per second', 50],
  ['10 %', 'percent', 10],
  ['4x', 'times', 4],
  ['4 process', 'processes', 4],
  ['8 processes', 'processes', 8],
  ['4160 MB', 'GB', 4.16],
  ['2 GB', 'GB', 2],
  ['1 different number', 'different numbers', 1],
])('%j is read as a number of %s: %s', (text, unit, expected) => {
  expect(parseNumber(text, unit)).toBeCloseTo(expected, 12);
});

it.each([
  ['', null],
  ['six', null],
  ['6 apples', 'seconds'],
  ['6 s', null],
  ['1,00', null],
  ['1.2.3', null],
  ['1/0', null],
])('%j is no number of %s', (text, unit) => {
  expect(parseNumber(text, unit)).toBeNull();
});
