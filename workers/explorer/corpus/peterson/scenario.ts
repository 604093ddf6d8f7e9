import type { ExplorerScenario } from '../../runtime/scenario.ts';

export const cases = [
  { name: 'once', scenario: 'main', size: { rounds: 1 } },
  { name: 'twice', scenario: 'main', size: { rounds: 2 } },
];

export const scenarios: Record<string, ExplorerScenario<typeof import('./correct-peterson.ts')>> = {
  main: {

    threads: () => 2,
    words: () => 16,
    thread(solution, shared, thread, size, context) {
      for (let k = 0; k < size.rounds; k++) {
        solution.enter(shared, thread);
        context.enter?.(0);
        context.leave?.(0);
        solution.leave(shared, thread);
      }
    },
    check: () => null,
  },
};
