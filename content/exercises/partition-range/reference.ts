/** Cuts 0 … length − 1 into `parts` consecutive half-open ranges, as even as can be, longer ones first. */
export function partitionRange(length: number, parts: number): [number, number][] {
  const base = Math.floor(length / parts);
  const longer = length % parts;
  const startOf = (part: number) => part * base + Math.min(part, longer);
  return Array.from({ length: parts }, (_, part) => [startOf(part), startOf(part + 1)]);
}
