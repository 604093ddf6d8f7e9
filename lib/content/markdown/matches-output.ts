import type { ExpectedOutput } from '../../contracts/snippet.ts';

/**
 * Whether a program printed what was promised. Blanks at the ends of lines and blank lines at the end don't count. A part
 * in ‹ › varies: where it is a number any number will do, else any text of at least one character in the same line.
 */
export function matchesOutput(actual: string, expected: ExpectedOutput): boolean {
  const got = linesOf(actual);
  const wanted = linesOf(expected.text);
  if (got.length !== wanted.length) return false;
  return expected.unordered ? matchUnordered(got, wanted) : wanted.every((line, i) => matches(got[i], line));
}

/** Whether the promised lines occur in the text in this order, whatever stands between them. */
export function containsInOrder(actual: string, expected: ExpectedOutput): boolean {
  const got = linesOf(actual);
  let from = 0;
  return linesOf(expected.text).every((line) => {
    const found = got.findIndex((candidate, i) => i >= from && matches(candidate, line));
    from = found + 1;
    return found !== -1;
  });
}

/** The text as a reader sees it: the marks ‹ › are for the checker. */
export function shownOutput(text: string): string {
  return text.replaceAll(/[‹›]/g, '');
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trimEnd());
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

function matches(line: string | undefined, wanted: string): boolean {
  if (line === undefined) return false;
  if (!wanted.includes('‹')) return line === wanted;
  const pattern = wanted
    .split(/(‹[^›]*›)/)
    .map((part) => (part.startsWith('‹') ? variable(part.slice(1, -1)) : literally(part)))
    .join('');
  return new RegExp(`^${pattern}$`).test(line);
}

function literally(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}

function variable(sample: string): string {
  return /^-?\d+(\.\d+)?$/.test(sample) ? String.raw`-?\d+(?:\.\d+)?` : '.+';
}

function matchUnordered(got: string[], wanted: string[]): boolean {
  const left = [...got];
  // Lines without variable parts first: they match one line only, and must not lose it to a pattern.
  const strictFirst = wanted.toSorted((a, b) => Number(a.includes('‹')) - Number(b.includes('‹')));
  return strictFirst.every((line) => {
    const found = left.findIndex((candidate) => matches(candidate, line));
    if (found !== -1) left.splice(found, 1);
    return found !== -1;
  });
}
