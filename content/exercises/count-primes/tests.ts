import type { FunctionCase, SpeedupTests } from '#lib/contracts/exercise-tests.ts';

type Input = [limit: number, workers: number];

/** More would not fit into the memory limit. */
const MAX_WORKERS = 16;
/** About 0.5 s for the baseline on a core of 2.5 GHz. Close to each other, so that all pairs weigh alike. */
const MEASURED: [number, number] = [360_000_000, 380_000_000];

/**
 * π(limit) without a sieve: counts, for each of the O(√limit) values v of ⌊limit / k⌋, the numbers ≤ v that remain
 * when the multiples of 2, 3, 5, … are struck off (Legendre's recursion, in the tabular form that is known
 * by the name of Lucy_Hedgehog). Shares nothing with the solutions.
 */
function solve(limit: number): number {
  if (limit < 2) return 0;
  const root = Math.floor(Math.sqrt(limit));
  const small = Float64Array.from({ length: root + 1 }, (_, v) => v - 1);
  const large = Float64Array.from({ length: root + 1 }, (_, k) => Math.floor(limit / k) - 1);
  const at = (table: Float64Array, index: number) => table[index] ?? Number.NaN;
  for (let p = 2; p <= root; p += 1) {
    const below = at(small, p - 1);
    if (at(small, p) === below) continue;
    for (let k = 1; k <= Math.min(root, Math.floor(limit / (p * p))); k += 1) {
      const struck = k * p <= root ? at(large, k * p) : at(small, Math.floor(limit / (k * p)));
      large[k] = at(large, k) - (struck - below);
    }
    for (let v = root; v >= p * p; v -= 1) {
      small[v] = at(small, v) - (at(small, Math.floor(v / p)) - below);
    }
  }
  return at(large, 1);
}

function testCase(name: string, limit: number, workers: number): FunctionCase<Input, number> {
  return { name, input: [limit, workers], expected: solve(limit) };
}

export default {
  samples: [
    testCase('up to a hundred', 100, 2),
    testCase('the limit is prime', 13, 2),
    testCase('a million, four workers', 1_000_000, 4),
  ],
  hidden: (random) => [
    testCase('no numbers', 0, 2),
    testCase('one is not prime', 1, 2),
    testCase('two is', 2, 2),
    testCase('more workers than odd numbers', 7, 8),
    testCase('one worker', random.int(100_000, 200_000), 1),
    testCase('the limit is the square of a prime', 1_009 * 1_009, 3),
    testCase('a large limit that is prime', 2_097_143, 2),
    testCase('drawn, three workers', random.int(1_000_000, 3_000_000), 3),
    testCase('drawn, two workers', random.int(5_000_000, 9_000_000), 2),
  ],
  solve,
  validate: (input) => {
    const [limit, workers] = input;
    if (input.length !== 2) return 'Two arguments are needed: limit and workers.';
    if (!isWhole(limit, 0, MEASURED[1])) return `limit must be a whole number from 0 to ${MEASURED[1]}.`;
    if (!isWhole(workers, 1, MAX_WORKERS)) return `workers must be a whole number from 1 to ${MAX_WORKERS}.`;
    return null;
  },
  warmUp: (cores) => [1_000_000, Math.min(cores, MAX_WORKERS)],
  measured: (random, cores) => [random.int(...MEASURED), Math.min(cores, MAX_WORKERS)],
  baselineInput: (input) => input,
} satisfies SpeedupTests<Input, number>;

function isWhole(value: unknown, min: number, max: number): boolean {
  return Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
}
