export interface DiffLine {
  kind: 'same' | 'expected' | 'got';
  text: string;
}

/** Beyond this many lines a side the quadratic table would be felt; then both texts are shown whole. */
const MOST_LINES = 400;

/** A shortest line diff by the longest common subsequence (Wagner and Fischer, 1974). */
export function diffLines(expected: string, got: string): DiffLine[] {
  const a = expected.split('\n');
  const b = got.split('\n');
  if (a.length > MOST_LINES || b.length > MOST_LINES) {
    return [...a.map((text) => line('expected', text)), ...b.map((text) => line('got', text))];
  }
  return walk(a, b, commonLengths(a, b));
}

/** `table[i][j]` is the length of the longest common subsequence of a from i on and b from j on. */
function commonLengths(a: string[], b: string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = table[i] ?? [];
      row[j] =
        a[i] === b[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}

function walk(a: string[], b: string[], table: number[][]): DiffLine[] {
  const lines: DiffLine[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push(line('same', a[i] ?? ''));
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(table, i + 1, j) >= at(table, i, j + 1))) {
      lines.push(line('expected', a[i++] ?? ''));
    } else {
      lines.push(line('got', b[j++] ?? ''));
    }
  }
  return lines;
}

const at = (table: number[][], i: number, j: number): number => table[i]?.[j] ?? 0;
const line = (kind: DiffLine['kind'], text: string): DiffLine => ({ kind, text });
