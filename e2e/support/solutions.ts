/** Right for every length and number of parts. */
export const PARTITION = `export function partitionRange(length: number, parts: number): [number, number][] {
  const size = Math.floor(length / parts);
  const longer = length % parts;
  const ranges: [number, number][] = [];
  let start = 0;
  for (let part = 0; part < parts; part += 1) {
    const end = start + size + (part < longer ? 1 : 0);
    ranges.push([start, end]);
    start = end;
  }
  return ranges;
}
`;

/** The longer parts are one too many. */
export const PARTITION_WRONG = PARTITION.replace('part < longer', 'part <= longer').replace(
  'let start = 0;',
  "let start = 0;\n  console.log('asked for', parts);",
);

/** Line 7 declares a string that is a number. */
export const PARTITION_ILL_TYPED = PARTITION.replace('const end =', 'const end: string =');
export const ILL_TYPED_LINE = 7;

export const PARTITION_THROWS = `export function partitionRange(length: number, parts: number): [number, number][] {
  if (parts > 0) {
    throw new RangeError('not today');
  }
  return [[0, length]];
}
`;
