// verdict: runtime error
// why: Below 2 it makes an array of negative length.

export async function countPrimes(limit: number, _workers: number): Promise<number> {
  const composite = new Uint8Array(limit - 1); // the numbers 2 … limit
  for (let n = 2; n * n <= limit; n += 1) {
    for (let multiple = n * n; multiple <= limit; multiple += n) composite[multiple - 2] = 1;
  }
  return composite.reduce((count, crossedOut) => count + (crossedOut ? 0 : 1), 0);
}
