import type { Random } from '../contracts/exercise-tests.ts';

/**
 * Deterministic random numbers from a seed of any text: the same seed gives the same numbers on every machine.
 * Generator: xoshiro128** (Blackman and Vigna, "Scrambled Linear Pseudorandom Number Generators", 2021),
 * its 128 bits of state filled by FNV-1a hashes of the seed. Not for secrets.
 */
export function createRandom(seed: string): Random {
  const next = xoshiro128(seed);
  const float = () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
  const int = (min: number, max: number) => min + below(max - min + 1, next, float);
  return {
    float,
    int,
    pick: (items) => {
      const picked = items[int(0, items.length - 1)];
      if (picked === undefined && items.length === 0) throw new RangeError('There is nothing to pick from.');
      return picked as (typeof items)[number];
    },
    shuffle: (items) => shuffled(items, int),
  };
}

/** A whole number in [0, range), without the bias of a plain remainder. */
function below(range: number, next: () => number, float: () => number): number {
  if (!Number.isSafeInteger(range) || range < 1)
    throw new RangeError('An interval needs whole bounds, min ≤ max.');
  if (range > 2 ** 32) return Math.floor(float() * range);
  const limit = 2 ** 32 - (2 ** 32 % range);
  let draw = next();
  while (draw >= limit) draw = next();
  return draw % range;
}

/** Fisher–Yates, as Durstenfeld gave it (Communications of the ACM, 1964, algorithm 235). */
function shuffled<T>(items: readonly T[], int: Random['int']): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = int(0, last);
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}

function xoshiro128(seed: string): () => number {
  let [a, b, c, d] = [hash(`0${seed}`), hash(`1${seed}`), hash(`2${seed}`), hash(`3${seed}`) | 1];
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return result;
  };
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/** FNV-1a over UTF-16 units, then the finaliser of MurmurHash3, which spreads short seeds over all bits. */
function hash(text: string): number {
  let word = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) word = Math.imul(word ^ text.charCodeAt(i), 0x01000193);
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return word ^ (word >>> 16);
}
