import type { ExplorerScenario } from '../../runtime/scenario.ts';

export const cases = [
  { name: 'one writer, one reader', scenario: 'main', size: { writers: 1, readers: 1 } },
  { name: 'one writer, two readers', scenario: 'main', size: { writers: 1, readers: 2 } },
  { name: 'two writers, one reader', scenario: 'main', size: { writers: 2, readers: 1 } },
];

export const scenarios: Record<string, ExplorerScenario<typeof import('./correct-writer-preference.ts')>> = {
  main: {

    threads: (size) => size.readers + size.writers,
    words: () => 24,
    thread(solution, shared, thread, size, context) {
      const lock = new solution.RWLock(shared);
      if (thread < size.writers) {
        lock.writeLock();
        context.enter?.(0);
        shared[16] = shared[16] + 1;
        shared[17] = shared[17] + 1;
        context.leave?.(0);
        lock.writeUnlock();
      } else {
        lock.readLock();
        const first = shared[16];
        const second = shared[17];
        context.assert(first === second, `A reader saw ${first} and ${second}, one from before and one from after a write.`);
        lock.readUnlock();
      }
    },
    check: () => null,
  },
};
