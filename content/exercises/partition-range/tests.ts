import type { FunctionCase, FunctionTests, Random } from '#lib/contracts/exercise-tests.ts';

type Input = [length: number, parts: number];
type Ranges = [number, number][];

const MAX_LENGTH = 1e12;
const MAX_PARTS = 1_000;

/** Deals the indices' counts out like cards, so that it shares no formula with the solutions. */
function solve(length: number, parts: number): Ranges {
  const sizes = new Array<number>(parts).fill(Math.floor(length / parts));
  for (let dealt = 0; dealt < length % parts; dealt += 1) sizes[dealt] = (sizes[dealt] ?? 0) + 1;
  let end = 0;
  return sizes.map((size) => {
    const start = end;
    end += size;
    return [start, end];
  });
}

function testCase(name: string, length: number, parts: number): FunctionCase<Input, Ranges> {
  return { name, input: [length, parts], expected: solve(length, parts) };
}

function drawn(random: Random): FunctionCase<Input, Ranges>[] {
  return [
    testCase('drawn: a few indices, a few parts', random.int(2, 40), random.int(2, 12)),
    testCase('drawn: thousands of indices', random.int(1_000, 100_000), random.int(3, 64)),
    testCase('drawn: one index short of even', random.int(10, 1_000) * 8 - 1, 8),
    testCase('drawn: far more parts than indices', random.int(1, 20), random.int(100, 200)),
    testCase('drawn: a very long range', random.int(2 ** 40 - 2 ** 39, MAX_LENGTH), random.int(7, 31)),
  ];
}

export default {
  samples: [
    testCase('ten indices for four workers', 10, 4),
    testCase('more workers than indices', 2, 3),
    testCase('it divides evenly', 12, 3),
  ],
  hidden: (random) => [
    testCase('no indices', 0, 4),
    testCase('one part takes all', 7, 1),
    testCase('as many parts as indices', 6, 6),
    testCase('longer than 32 bits', 2 ** 34 + 5, 3),
    testCase('the most parts', MAX_PARTS * 3 + 1, MAX_PARTS),
    ...drawn(random),
  ],
  solve,
  validate: (input) => {
    const [length, parts] = input;
    if (input.length !== 2) return 'Two arguments are needed: length and parts.';
    if (!isWhole(length, 0, MAX_LENGTH)) return 'length must be a whole number from 0 to 10¹².';
    if (!isWhole(parts, 1, MAX_PARTS)) return 'parts must be a whole number from 1 to 1 000.';
    return null;
  },
} satisfies FunctionTests<Input, Ranges>;

function isWhole(value: unknown, min: number, max: number): boolean {
  return Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
}
