import type { ExplorerScenario } from '../../runtime/scenario.ts';

export const cases = [
  { name: 'twice', scenario: 'main', size: { n: 2 } },
];

export const scenarios: Record<string, ExplorerScenario<typeof import('./correct-turns.ts')>> = {
  main: {

    threads: () => 2,
    words: () => 16,
    thread(solution, shared, thread, size, context) {
      const foobar = new solution.FooBar(shared, size.n);
      if (thread === 0) foobar.foo(() => context.assert(Atomics.add(shared, 8, 1) % 2 === 0, 'foo out of turn'));
      else foobar.bar(() => context.assert(Atomics.add(shared, 8, 1) % 2 === 1, 'bar out of turn'));
    },
    check: () => null,
  },
};
