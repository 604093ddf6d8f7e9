import type { ExplorerScenario } from '../../runtime/scenario.ts';

export const cases = [
  { name: 'one waits for two', scenario: 'main', size: { waiters: 1 } },
  { name: 'two wait for two', scenario: 'main', size: { waiters: 2 } },
];

export const scenarios: Record<string, ExplorerScenario<typeof import('./correct-latch.ts')>> = {
  main: {

    threads: (size) => size.waiters + 2,
    words: () => 16,
    initial: () => [2],
    thread(solution, shared, thread, size, context) {
      const latch = new solution.Latch(shared, 0);
      if (thread < size.waiters) {
        latch.await();
        context.assert(Atomics.load(shared, 8) === 2, 'A waiter was let through before both had counted down.');
      } else {
        Atomics.add(shared, 8, 1);
        latch.countDown();
      }
    },
    check: () => null,
  },
};
