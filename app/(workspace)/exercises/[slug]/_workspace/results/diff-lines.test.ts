import { describe, expect, test } from 'vitest';
import { diffLines } from './diff-lines.ts';

const side = (lines: ReturnType<typeof diffLines>, kind: 'expected' | 'got') =>
  lines
    .filter((line) => line.kind === 'same' || line.kind === kind)
    .map((line) => line.text)
    .join('\n');

describe('diffLines', () => {
  test.each([
    ['a\nb\nc', 'a\nx\nc'],
    ['a', 'b'],
    ['a\nb', 'a\nb'],
    ['a\nb\nc\nd', 'b\nd\ne'],
    ['', 'x\ny'],
  ])('both sides can be read back from the diff of %j and %j', (expected, got) => {
    const lines = diffLines(expected, got);
    expect(side(lines, 'expected')).toBe(expected);
    expect(side(lines, 'got')).toBe(got);
  });

  test('common lines are shown once', () => {
    expect(diffLines('a\nb\nc', 'a\nx\nc').map((line) => line.kind)).toEqual([
      'same',
      'expected',
      'got',
      'same',
    ]);
  });

  test('huge values do not freeze the page', () => {
    const long = Array.from({ length: 50_000 }, (_, i) => String(i)).join('\n');
    expect(diffLines(long, `${long}\nx`)).toHaveLength(100_001);
  });
});
