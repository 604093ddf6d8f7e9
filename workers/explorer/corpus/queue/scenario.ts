import type { ExplorerScenario } from '../../runtime/scenario.ts';

export const cases = [
  { name: 'two put and take', scenario: 'main', size: { n: 1 } },
];

export const scenarios: Record<string, ExplorerScenario<typeof import('./correct-locked.ts')>> = {
  main: {

    threads: () => 3,
    words: () => 16,
    thread(solution, shared, thread, _size, context) {
      const queue = new solution.Queue(shared);
      if (thread < 2) {
        context.begin?.('put', thread + 1);
        queue.put(thread + 1);
        context.end?.();
      } else
        for (let k = 0; k < 2; k++) {
          context.begin?.('poll');
          const value = queue.poll();
          context.end?.(value);
        }
    },
    check: () => null,
    specification: {
      initial: () => [],
      apply(state, operation, args) {
        const items = state as number[];
        if (operation === 'put') return { state: [...items, ...args], result: undefined };
        return { state: items.slice(1), result: items[0] ?? 0 };
      },
    },
  },
};
