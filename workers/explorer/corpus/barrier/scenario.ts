import type { ExplorerScenario } from '../../runtime/scenario.ts';

export const cases = [
  { name: 'two threads, twice', scenario: 'main', size: { threads: 2, rounds: 2 } },
  { name: 'three threads', scenario: 'main', size: { threads: 3, rounds: 1 } },
];

export const scenarios: Record<string, ExplorerScenario<typeof import('./correct-generation.ts')>> = {
  main: {

    threads: (size) => size.threads,
    words: () => 16,
    thread(solution, shared, thread, size, context) {
      const barrier = new solution.Barrier(shared, size.threads);
      for (let k = 1; k <= size.rounds; k++) {
        Atomics.store(shared, 8 + thread, k);
        barrier.arrive();
        for (let t = 0; t < size.threads; t++)
          context.assert(Atomics.load(shared, 8 + t) >= k, `Thread ${thread} passed barrier ${k} before thread ${t} arrived.`);
      }
    },
    check: () => null,
  },
};
