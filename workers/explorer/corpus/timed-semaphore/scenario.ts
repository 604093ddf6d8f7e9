import type { ExplorerScenario } from '../../runtime/scenario.ts';

export const cases = [
  { name: 'one permit, two threads', scenario: 'main', size: { n: 1 } },
];

export const scenarios: Record<string, ExplorerScenario<typeof import('./correct-timed.ts')>> = {
  main: {

    threads: () => 3,
    words: () => 4,
    initial: () => [1],
    thread(solution, shared, thread, _size, context) {
      const semaphore = new solution.TimedSemaphore(shared);
      if (thread === 0 || semaphore.tryAcquire(10)) {
        if (thread === 0) while (!semaphore.tryAcquire(1000));
        context.enter?.(0);
        context.leave?.(0);
        semaphore.release();
      }
    },
    check({ shared }) {
      return shared[0] === 1 ? null : { verdict: 'wrong answer', message: `${shared[0]} permits are left of 1.` };
    },
  },
};
