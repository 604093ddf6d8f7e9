import type { ExplorerScenario } from '../../runtime/scenario.ts';

export const cases = [
  { name: 'one writer, two writes', scenario: 'main', size: { writes: 2 } },
];

export const scenarios: Record<string, ExplorerScenario<typeof import('./correct-seqlock.ts')>> = {
  main: {

    threads: () => 2,
    words: () => 8,
    thread(solution, shared, thread, size, context) {
      const lock = new solution.SeqLock(shared);
      if (thread === 0) for (let k = 1; k <= size.writes; k++) lock.write(k);
      else {
        const [first, second] = lock.read();
        context.assert(first === second, `The reader saw ${first} and ${second}.`);
      }
    },
    check: () => null,
  },
};
