import { expect, it } from 'vitest';
import { computedAheadMs } from './preparation.ts';

const baseline = { cpuMs: 5, threads: 11 };

it('charges nothing for starting workers', () => {
  expect(computedAheadMs({ cpuMs: 130, threads: 13 }, baseline, 2)).toBe(0);
});

it('charges a serial solution for the table that it made in module scope', () => {
  expect(computedAheadMs({ cpuMs: 230, threads: 11 }, baseline, 2)).toBe(100);
});

it('charges a parallel solution for what its workers computed ahead', () => {
  expect(computedAheadMs({ cpuMs: 540, threads: 13 }, baseline, 2)).toBe(200);
});
