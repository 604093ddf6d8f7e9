import type { ScenarioTests } from '#lib/contracts/exercise-tests.ts';

type Limits = Record<string, [min: number, max: number]>;

const LIST: Limits = { items: [0, 5_000], limit: [1, 1_000] };
const SEED: [number, number] = [0, 2 ** 31 - 1];
const PLACE: [number, number] = [0, 4_999];
const SIZES: Record<string, { required: Limits; optional?: Limits }> = {
  steady: { required: { ...LIST, ms: [0, 1_000] } },
  mixed: { required: { ...LIST, seed: SEED } },
  rejection: { required: { ...LIST, seed: SEED, rejects: PLACE }, optional: { rejectsToo: PLACE } },
  exception: { required: { ...LIST, seed: SEED, throws: PLACE } },
};

export default {
  samples: [
    { name: 'nine equal calls, three at a time', scenario: 'steady', size: { items: 9, limit: 3, ms: 10 } },
    { name: 'calls of different length', scenario: 'mixed', size: { items: 12, limit: 3, seed: 1 } },
    { name: 'a call rejects', scenario: 'rejection', size: { items: 10, limit: 2, seed: 3, rejects: 4 } },
  ],
  hidden: (random) => [
    { name: 'an empty list', scenario: 'steady', size: { items: 0, limit: 4, ms: 10 } },
    { name: 'one at a time', scenario: 'mixed', size: { items: 6, limit: 1, seed: random.int(...SEED) } },
    {
      name: 'a limit beyond the list',
      scenario: 'mixed',
      size: { items: 4, limit: 100, seed: random.int(...SEED) },
    },
    {
      name: 'a long list',
      scenario: 'mixed',
      size: { items: 300, limit: random.int(5, 12), seed: random.int(...SEED) },
    },
    {
      name: 'thousands of calls that resolve at once',
      scenario: 'steady',
      size: { items: 5_000, limit: 7, ms: 0 },
    },
    {
      name: 'the first call rejects',
      scenario: 'rejection',
      size: { items: 20, limit: 4, seed: 5, rejects: 0 },
    },
    {
      name: 'the last call rejects',
      scenario: 'rejection',
      size: { items: 15, limit: 4, seed: 6, rejects: 14 },
    },
    {
      name: 'another call in flight rejects later',
      scenario: 'rejection',
      size: { items: 12, limit: 3, seed: 8, rejects: 3, rejectsToo: 4 },
    },
    { name: 'fn throws', scenario: 'exception', size: { items: 10, limit: 3, seed: 9, throws: 5 } },
    {
      name: 'fn throws in the first call',
      scenario: 'exception',
      size: { items: 5, limit: 2, seed: 10, throws: 0 },
    },
  ],
  validate: (scenario, size) => {
    const limits = SIZES[scenario];
    if (!limits) return `There is no scenario "${scenario}".`;
    if (typeof size !== 'object' || size === null) return 'The size must be an object.';
    const given = new Map<string, unknown>(Object.entries(size));
    const known = { ...limits.required, ...limits.optional };
    const unknown = [...given.keys()].find((key) => !(key in known));
    if (unknown !== undefined) return `"${unknown}" is not part of this scenario's size.`;
    const asked = Object.entries(known).filter(([key]) => key in limits.required || given.has(key));
    const wrong = asked.find(([key, [min, max]]) => !isWhole(given.get(key), min, max));
    if (wrong) return `${wrong[0]} must be a whole number from ${wrong[1][0]} to ${wrong[1][1]}.`;
    const place = ['rejects', 'rejectsToo', 'throws'].find(
      (key) => Number(given.get(key)) >= Number(given.get('items')),
    );
    return place === undefined ? null : `${place} is the place of an item, so it must be less than items.`;
  },
} satisfies ScenarioTests;

function isWhole(value: unknown, min: number, max: number): boolean {
  return Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
}
