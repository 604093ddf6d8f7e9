/** Cuts 0 … length − 1 into `parts` consecutive half-open ranges, as even as can be, longer ones first. */
export function partitionRange(length: number, parts: number): [number, number][] {
  const ranges: [number, number][] = [];
  return ranges;
}
