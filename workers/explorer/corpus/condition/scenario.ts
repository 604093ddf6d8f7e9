import type { ExplorerScenario } from '../../runtime/scenario.ts';

export const cases = [
  { name: 'one waits', scenario: 'main', size: { waiters: 1 } },
  { name: 'two wait', scenario: 'main', size: { waiters: 2 } },
];

export const scenarios: Record<string, ExplorerScenario<typeof import('./correct-sequence.ts')>> = {
  main: {

    threads: (size) => size.waiters + 1,
    words: () => 16,
    thread(solution, shared, thread, size) {
      const mutex = new solution.Mutex(shared, 0);
      const condition = new solution.Condition(shared, 1);
      mutex.lock();
      if (thread === size.waiters) {
        shared[8] = 1;
        condition.notifyAll();
      } else {
        while (shared[8] === 0) condition.wait(mutex);
        shared[9] = shared[9] + 1;
      }
      mutex.unlock();
    },
    check: () => null,
  },
};
