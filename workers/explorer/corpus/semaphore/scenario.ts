import type { ExplorerScenario } from '../../runtime/scenario.ts';

export const cases = [
  { name: 'one permit, three threads', scenario: 'main', size: { threads: 3, permits: 1 } },
  { name: 'two permits, three threads', scenario: 'main', size: { threads: 3, permits: 2 } },
];

export const scenarios: Record<string, ExplorerScenario<typeof import('./correct-semaphore.ts')>> = {
  main: {

    threads: (size) => size.threads,
    words: () => 4,
    initial: (size) => [size.permits],
    thread(solution, shared, _thread, size, context) {
      const semaphore = new solution.Semaphore(shared, 0);
      semaphore.acquire();
      context.enter?.(0, size.permits);
      context.leave?.(0);
      semaphore.release();
    },
    check({ shared }, size) {
      return shared[0] === size.permits ? null : { verdict: 'wrong answer', message: `${shared[0]} permits are left of ${size.permits}.` };
    },
  },
};
