// verdict: compile error
// why: An array literal in a variable has the type number[], which is not the pair that the signature promises.
export function partitionRange(length: number, parts: number): [number, number][] {
  const base = Math.floor(length / parts);
  const longer = length % parts;
  const ranges = [];
  for (let part = 0, start = 0; part < parts; part += 1) {
    const range = [start, start + base + (part < longer ? 1 : 0)];
    start += base + (part < longer ? 1 : 0);
    ranges.push(range);
  }
  return ranges;
}
