// verdict: time limit
// why: Deals out equal rounds until nothing is left; once fewer indices than parts are left, a round deals nothing.
export function partitionRange(length: number, parts: number): [number, number][] {
  const sizes = new Array<number>(parts).fill(0);
  let left = length;
  while (left > 0) {
    const round = Math.floor(left / parts);
    for (let part = 0; part < parts; part += 1) sizes[part] = (sizes[part] ?? 0) + round;
    left -= round * parts;
  }
  let end = 0;
  return sizes.map((size) => [end, (end += size)]);
}
