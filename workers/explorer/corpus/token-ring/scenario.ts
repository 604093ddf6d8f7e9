import type { ExplorerScenario } from '../../runtime/scenario.ts';

export const cases = [
  { name: 'three threads, twice', scenario: 'main', size: { threads: 3, rounds: 2 } },
];

export const scenarios: Record<string, ExplorerScenario<typeof import('./correct-notify-all.ts')>> = {
  main: {

    threads: (size) => size.threads,
    words: () => 8,
    thread(solution, shared, thread, size, context) {
      for (let k = 0; k < size.rounds; k++) {
        solution.pass(shared, thread, size.threads);
        context.record(k);
      }
    },
    check: () => null,
  },
};
