import type { ExplorerScenario } from '../../runtime/scenario.ts';

export const cases = [
  { name: 'two threads, twice', scenario: 'main', size: { rounds: 2 } },
];

export const scenarios: Record<string, ExplorerScenario<typeof import('./correct-add.ts')>> = {
  main: {

    threads: () => 2,
    words: () => 4,
    thread(solution, shared, _thread, size) {
      for (let k = 0; k < size.rounds; k++) solution.increment(shared, 0);
    },
    check({ shared }, size) {
      const wanted = 2 * size.rounds;
      return shared[0] === wanted ? null : { verdict: 'data race', message: `The counter is ${shared[0]} instead of ${wanted}.` };
    },
  },
};
