// verdict: wrong answer
// why: The ends are inclusive. An empty range cannot even be said that way.
export function partitionRange(length: number, parts: number): [number, number][] {
  const base = Math.floor(length / parts);
  const longer = length % parts;
  const startOf = (part: number) => part * base + Math.min(part, longer);
  return Array.from({ length: parts }, (_, part) => [startOf(part), startOf(part + 1) - 1]);
}
