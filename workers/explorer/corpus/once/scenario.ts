import type { ExplorerScenario } from '../../runtime/scenario.ts';

export const cases = [
  { name: 'two threads', scenario: 'main', size: { threads: 2 } },
  { name: 'three threads', scenario: 'main', size: { threads: 3 } },
];

export const scenarios: Record<string, ExplorerScenario<typeof import('./correct-state-word.ts')>> = {
  main: {

    threads: (size) => size.threads,
    words: () => 24,
    thread(solution, shared, _thread, _size, context) {
      const value = solution.getConfig(shared, () => {
        Atomics.add(shared, 15, 1);
        return 77;
      });
      context.assert(value === 77, `A thread was given ${value}, before the value was there.`);
    },
    check({ shared }) {
      return shared[15] === 1 ? null : { verdict: 'wrong answer', message: `The value was made ${shared[15]} times.` };
    },
  },
};
