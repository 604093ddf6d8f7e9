import type { ExplorerScenario } from '../../runtime/scenario.ts';

export const cases = [
  { name: 'one writer, two readers, four times', scenario: 'main', size: { writers: 1, readers: 2, rounds: 4 } },
];

export const scenarios: Record<string, ExplorerScenario<typeof import('./correct-writer-preference.ts')>> = {
  main: {

    threads: (size) => size.readers + size.writers,
    words: () => 24,
    maxBypass: () => 2,
    thread(solution, shared, thread, size, context) {
      const lock = new solution.RWLock(shared);
      if (thread < size.writers) {
        context.request?.(0);
        lock.writeLock();
        context.enter?.(0, size.readers);
        context.leave?.(0);
        lock.writeUnlock();
      } else
        for (let k = 0; k < size.rounds; k++) {
          lock.readLock();
          context.enter?.(0, size.readers);
          context.leave?.(0);
          lock.readUnlock();
        }
    },
    check: () => null,
  },
};
