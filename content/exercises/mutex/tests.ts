import type { ScenarioTests } from '#lib/contracts/exercise-tests.ts';

const LIMITS: Record<string, Record<string, [min: number, max: number]>> = {
  counter: { threads: [1, 8], sections: [1, 2_000], pauseUs: [0, 1_000] },
  visitors: { threads: [1, 8], sections: [1, 2_000], pauseUs: [0, 1_000] },
  neighbours: { sections: [1, 200] },
};

export default {
  samples: [
    {
      name: 'two threads, one counter',
      scenario: 'counter',
      size: { threads: 2, sections: 60, pauseUs: 0 },
      rounds: 60,
    },
    {
      name: 'slow critical sections',
      scenario: 'counter',
      size: { threads: 3, sections: 4, pauseUs: 100 },
      rounds: 30,
    },
    { name: 'two mutexes side by side', scenario: 'neighbours', size: { sections: 5 }, rounds: 20 },
  ],
  hidden: () => [
    {
      name: 'more threads than cores',
      scenario: 'counter',
      size: { threads: 4, sections: 25, pauseUs: 0 },
      rounds: 60,
    },
    {
      name: 'a queue of sleepers',
      scenario: 'counter',
      size: { threads: 5, sections: 1, pauseUs: 1_000 },
      rounds: 30,
    },
    {
      name: 'a new Mutex object each time',
      scenario: 'visitors',
      size: { threads: 3, sections: 4, pauseUs: 100 },
      rounds: 20,
    },
  ],
  explored: [
    { name: 'two threads, one section', scenario: 'counter', size: { threads: 2, sections: 1 } },
    { name: 'two threads, two sections', scenario: 'counter', size: { threads: 2, sections: 2 } },
    { name: 'three threads', scenario: 'counter', size: { threads: 3, sections: 1 } },
    { name: 'a new Mutex object', scenario: 'visitors', size: { threads: 2, sections: 1 } },
    { name: 'two mutexes', scenario: 'neighbours', size: { sections: 1 } },
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
