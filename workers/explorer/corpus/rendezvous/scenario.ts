import type { ExplorerScenario } from '../../runtime/scenario.ts';

export const cases = [
  { name: 'once', scenario: 'main', size: { n: 1 } },
];

export const scenarios: Record<string, ExplorerScenario<typeof import('./correct-rendezvous.ts')>> = {
  main: {

    threads: () => 2,
    words: () => 16,
    thread(solution, shared, thread, _size, context) {
      Atomics.store(shared, 8 + thread, 1);
      solution.meet(shared, thread);
      context.assert(Atomics.load(shared, 9 - thread) === 1, 'One went on before the other had come.');
    },
    check: () => null,
  },
};
