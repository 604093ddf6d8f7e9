import type { ExplorerScenario } from '../../runtime/scenario.ts';

export const cases = [
  { name: 'two philosophers', scenario: 'main', size: { n: 2 } },
  { name: 'three philosophers', scenario: 'main', size: { n: 3 } },
];

export const scenarios: Record<string, ExplorerScenario<typeof import('./correct-ordered.ts')>> = {
  main: {

    threads: (size) => size.n,
    words: () => 16,
    livelockFree: true,
    thread(solution, shared, thread, size, context) {
      solution.dine(shared, thread, size.n, () => {
        context.enter?.(thread);
        context.enter?.((thread + 1) % size.n);
        context.leave?.(thread);
        context.leave?.((thread + 1) % size.n);
      });
    },
    check: () => null,
  },
};
