import type { ExplorerScenario } from '../../runtime/scenario.ts';

export const cases = [
  { name: 'two threads', scenario: 'main', size: { threads: 2 } },
  { name: 'three threads', scenario: 'main', size: { threads: 3 } },
];

export const scenarios: Record<string, ExplorerScenario<typeof import('./correct-bakery.ts')>> = {
  main: {

    threads: (size) => size.threads,
    words: () => 16,
    thread(solution, shared, thread, size, context) {
      const bakery = new solution.Bakery(shared, size.threads);
      bakery.lock(thread);
      context.enter?.(0);
      context.leave?.(0);
      bakery.unlock(thread);
    },
    check: () => null,
  },
};
