export function partitionRange(length: number, parts: number): [number, number][] {
  const ranges: [number, number][] = [];
  let start = 0;
  for (let left = parts; left > 0; left -= 1) {
    const end = start + Math.ceil((length - start) / left);
    ranges.push([start, end]);
    start = end;
  }
  return ranges;
}
