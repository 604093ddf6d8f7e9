// The sequential program. It is correct, and it uses one core.

/** Odd numbers in a segment, one byte each. A segment fits into a core's own cache. */
const SEGMENT = 1 << 15;

/** Counts the primes ≤ limit. It may use as many worker threads as `workers` says. */
export async function countPrimes(limit: number, workers: number): Promise<number> {
  if (limit < 2) return 0;
  const odds = Math.floor((limit + 1) / 2);
  // 1 is left standing too, and makes up for 2, which is not among the odd numbers.
  return countStanding(0, odds, oddPrimesUpTo(Math.floor(Math.sqrt(limit))));
}

/**
 * Counts the odd numbers 2i + 1, first ≤ i < end, that the sieve leaves standing: the primes, and 1.
 * `primes` holds the odd primes up to the root of the last of them.
 */
function countStanding(first: number, end: number, primes: Int32Array): number {
  const composite = new Uint8Array(SEGMENT);
  // For each prime the next multiple to cross out. Smaller ones than p² have a smaller factor.
  const next = primes.map((p) => {
    const square = (p * p - 1) / 2;
    const gap = (first - square) % p;
    return first <= square ? square : gap === 0 ? first : first + p - gap;
  });
  let count = 0;
  for (let low = first; low < end; low += SEGMENT) {
    const length = Math.min(SEGMENT, end - low);
    composite.fill(0);
    crossOut(composite, low, length, primes, next);
    for (let i = 0; i < length; i += 1) count += 1 - composite[i];
  }
  return count;
}

function crossOut(
  composite: Uint8Array,
  low: number,
  length: number,
  primes: Int32Array,
  next: Int32Array,
): void {
  for (let k = 0; k < primes.length; k += 1) {
    const prime = primes[k];
    let i = next[k] - low;
    for (; i < length; i += prime) composite[i] = 1;
    next[k] = i + low;
  }
}

function oddPrimesUpTo(limit: number): Int32Array {
  const composite = new Uint8Array(limit + 1);
  const primes: number[] = [];
  for (let n = 3; n <= limit; n += 2) {
    if (composite[n]) continue;
    primes.push(n);
    for (let multiple = n * n; multiple <= limit; multiple += 2 * n) composite[multiple] = 1;
  }
  return Int32Array.from(primes);
}
