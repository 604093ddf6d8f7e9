// verdict: runtime error
// why: More parts than indices is a valid input and must not throw.
export function partitionRange(length: number, parts: number): [number, number][] {
  if (parts > length) throw new RangeError('There are more parts than indices.');
  const base = Math.floor(length / parts);
  const longer = length % parts;
  const startOf = (part: number) => part * base + Math.min(part, longer);
  return Array.from({ length: parts }, (_, part) => [startOf(part), startOf(part + 1)]);
}
