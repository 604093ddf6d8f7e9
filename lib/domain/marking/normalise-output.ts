/**
 * The lines of an output as they are compared: blank lines at both ends, blanks at the ends of a line, runs of blanks and
 * blanks beside brackets, commas and colons make no difference.
 */
export function normaliseOutput(text: string): string[] {
  const lines = text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replaceAll(/\s+/g, ' ')
        .replaceAll(/ ?([[\](){},:]) ?/g, '$1'),
    );
  while (lines.at(-1) === '') lines.pop();
  while (lines[0] === '') lines.shift();
  return lines;
}

/** The first line (1-based, blank lines at the beginning not counted) in which two outputs differ; null where none does. */
export function firstDifference(given: string, expected: string): number | null {
  const [got, wanted] = [normaliseOutput(given), normaliseOutput(expected)];
  const length = Math.max(got.length, wanted.length);
  for (let line = 0; line < length; line += 1) if (got[line] !== wanted[line]) return line + 1;
  return null;
}
