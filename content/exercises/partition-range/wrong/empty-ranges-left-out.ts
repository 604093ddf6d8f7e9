// verdict: wrong answer
// why: With more parts than indices the empty ranges are left out, so some workers get no answer.
export function partitionRange(length: number, parts: number): [number, number][] {
  const base = Math.floor(length / parts);
  const longer = length % parts;
  const startOf = (part: number) => part * base + Math.min(part, longer);
  const ranges = Array.from({ length: parts }, (_, part): [number, number] => [startOf(part), startOf(part + 1)]);
  return ranges.filter(([start, end]) => start < end);
}
