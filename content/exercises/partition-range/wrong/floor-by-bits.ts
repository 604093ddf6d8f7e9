// verdict: wrong answer
// why: "| 0" rounds down only below 2^31; a longer quotient wraps around.
export function partitionRange(length: number, parts: number): [number, number][] {
  const base = (length / parts) | 0;
  const longer = length % parts;
  const startOf = (part: number) => part * base + Math.min(part, longer);
  return Array.from({ length: parts }, (_, part) => [startOf(part), startOf(part + 1)]);
}
