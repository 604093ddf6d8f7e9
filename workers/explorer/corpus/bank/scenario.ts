import type { ExplorerScenario } from '../../runtime/scenario.ts';

export const cases = [
  { name: 'against each other', scenario: 'main', size: { threads: 2 } },
  { name: 'in a ring', scenario: 'main', size: { threads: 3 } },
];

export const scenarios: Record<string, ExplorerScenario<typeof import('./correct-ordered.ts')>> = {
  main: {

    threads: (size) => size.threads,
    words: () => 16,
    initial: () => [0, 0, 0, 0, 100, 100, 100],
    thread(solution, shared, thread, size) {
      solution.transfer(shared, thread, (thread + 1) % size.threads, 5 + thread);
    },
    check({ shared }) {
      const total = shared[4] + shared[5] + shared[6];
      return total === 300 ? null : { verdict: 'data race', message: `There are ${total} coins instead of 300.` };
    },
  },
};
