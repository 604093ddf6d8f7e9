// verdict: wrong answer
// why: Even, but the longer ranges are spread over all parts instead of coming first.
export function partitionRange(length: number, parts: number): [number, number][] {
  const startOf = (part: number) => Math.floor((part * length) / parts);
  return Array.from({ length: parts }, (_, part) => [startOf(part), startOf(part + 1)]);
}
