import type { ScenarioTests } from '#lib/contracts/exercise-tests.ts';

const CAPACITY: [number, number] = [1, 256];
const ITEMS: [number, number] = [1, 2_000];
const LIMITS: Record<string, Record<string, [min: number, max: number]>> = {
  pipeline: { capacity: CAPACITY, items: ITEMS },
  crowd: { producers: [1, 4], consumers: [1, 4], capacity: CAPACITY, items: ITEMS },
  backpressure: { capacity: CAPACITY, items: ITEMS, pauseUs: [0, 10_000] },
};

export default {
  samples: [
    {
      name: 'one producer, one consumer',
      scenario: 'pipeline',
      size: { capacity: 4, items: 40 },
      rounds: 40,
    },
    {
      name: 'it fills up',
      scenario: 'backpressure',
      size: { capacity: 3, items: 8, pauseUs: 1_000 },
      rounds: 20,
    },
    {
      name: 'two producers, two consumers',
      scenario: 'crowd',
      size: { producers: 2, consumers: 2, capacity: 2, items: 15 },
      rounds: 40,
    },
  ],
  hidden: (random) => [
    { name: 'capacity 1', scenario: 'pipeline', size: { capacity: 1, items: 20 }, rounds: 30 },
    {
      name: 'capacity 1, it fills up',
      scenario: 'backpressure',
      size: { capacity: 1, items: 4, pauseUs: 500 },
      rounds: 20,
    },
    {
      name: 'capacity 1, many threads',
      scenario: 'crowd',
      size: { producers: 3, consumers: 3, capacity: 1, items: 8 },
      rounds: 40,
    },
    {
      name: 'more producers than consumers',
      scenario: 'crowd',
      size: { producers: 3, consumers: 1, capacity: random.int(3, 9), items: 20 },
      rounds: 20,
    },
    {
      name: 'more consumers than producers',
      scenario: 'crowd',
      size: { producers: 1, consumers: 3, capacity: random.int(2, 5), items: random.int(30, 45) },
      rounds: 20,
    },
  ],
  explored: [
    { name: 'three through one place', scenario: 'pipeline', size: { items: 3, capacity: 1 } },
    { name: 'three through two places', scenario: 'backpressure', size: { items: 3, capacity: 2 } },
    {
      name: 'one producer, two consumers',
      scenario: 'crowd',
      size: { producers: 1, consumers: 2, items: 2, capacity: 1 },
    },
    {
      name: 'two producers, two consumers',
      scenario: 'crowd',
      size: { producers: 2, consumers: 2, items: 1, capacity: 1 },
    },
  ],
  validate: (scenario, size) => {
    const limits = LIMITS[scenario];
    if (!limits) return `There is no scenario "${scenario}".`;
    if (typeof size !== 'object' || size === null) return 'The size must be an object.';
    const unknown = Object.keys(size).find((key) => !(key in limits));
    if (unknown !== undefined) return `"${unknown}" is not part of this scenario's size.`;
    const given = new Map(Object.entries(size));
    const wrong = Object.entries(limits).find(([key, [min, max]]) => !isWhole(given.get(key), min, max));
    return wrong ? `${wrong[0]} must be a whole number from ${wrong[1][0]} to ${wrong[1][1]}.` : null;
  },
} satisfies ScenarioTests;

function isWhole(value: unknown, min: number, max: number): boolean {
  return Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
}
