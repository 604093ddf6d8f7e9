import { describe, expect, test } from 'vitest';
import { fromSamples, parseCases } from './editable-cases.ts';

describe('parseCases', () => {
  test('untouched samples come back as they were', () => {
    const samples = [
      { name: 'even', input: [10, 5], expected: [] },
      { name: 'two threads', scenario: 'counter', input: { threads: 2 } },
      { name: 'long', input: [Array.from({ length: 40 }, (_, i) => i), 3] },
    ];
    const parsed = parseCases(fromSamples(samples));
    expect(parsed.ok && parsed.cases.map(({ input }) => input)).toEqual(samples.map(({ input }) => input));
    expect(parsed.ok && parsed.cases[1]?.scenario).toBe('counter');
  });

  test('an error is told for the case that has it, and for no other', () => {
    const parsed = parseCases([
      { id: 'good', name: 'good', text: '[1]' },
      { id: 'broken', name: 'broken', text: '[1,' },
      { id: 'bare', name: 'bare', text: '1' },
      { id: 'size', name: 'size', scenario: 'counter', text: '[2]' },
    ]);
    if (parsed.ok) throw new Error('must not parse');
    expect(Object.keys(parsed.errors)).toEqual(['broken', 'bare', 'size']);
    expect(parsed.errors.broken).toMatch(/not JSON/);
  });

  test('a case without a name gets one', () => {
    const parsed = parseCases([{ id: 'a', name: '  ', text: '[]' }]);
    expect(parsed.ok && parsed.cases[0]?.name).toBe('Own case');
  });
});
