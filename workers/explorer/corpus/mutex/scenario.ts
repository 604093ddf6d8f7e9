import type { ExplorerScenario } from '../../runtime/scenario.ts';

export const cases = [
  { name: 'two threads, twice', scenario: 'main', size: { threads: 2, rounds: 2 } },
  { name: 'three threads', scenario: 'main', size: { threads: 3, rounds: 1 } },
];

export const scenarios: Record<string, ExplorerScenario<typeof import('./correct-futex.ts')>> = {
  main: {

    threads: (size) => size.threads,
    words: () => 16,
    thread(solution, shared, _thread, size, context) {
      const mutex = new solution.Mutex(shared, 0);
      for (let k = 0; k < size.rounds; k++) {
        mutex.lock();
        context.enter?.(0);
        shared[8] = shared[8] + 1;
        context.leave?.(0);
        mutex.unlock();
      }
    },
    check({ shared }, size) {
      const wanted = size.threads * size.rounds;
      return shared[8] === wanted ? null : { verdict: 'data race', message: `The counter is ${shared[8]} instead of ${wanted}.` };
    },
  },
};
