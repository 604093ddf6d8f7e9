/** Numbers of cores at which a curve is measured: 1, 2, 4, 8 … and all of them. */
export function coreCounts(all: number): number[] {
  const counts: number[] = [];
  for (let count = 1; count < all; count *= 2) counts.push(count);
  return [...counts, all];
}
