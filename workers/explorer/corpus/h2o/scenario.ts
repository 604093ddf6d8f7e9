import type { ExplorerScenario } from '../../runtime/scenario.ts';

export const cases = [
  { name: 'one molecule', scenario: 'main', size: { n: 1 } },
  { name: 'two molecules', scenario: 'main', size: { n: 2 } },
];

export const scenarios: Record<string, ExplorerScenario<typeof import('./correct-h2o.ts')>> = {
  main: {

    threads: () => 3,
    words: () => 64,
    thread(solution, shared, thread, size, context) {
      const water = new solution.H2O(shared);
      const emit = (oxygen: boolean) => {
        const molecule = Math.floor(Atomics.add(shared, 30, 1) / 3);
        const atoms = Atomics.add(shared, 31 + molecule, oxygen ? 16 : 1);
        context.assert(oxygen ? atoms < 16 : (atoms & 15) < 2, `Molecule ${molecule} got a wrong atom.`);
      };
      for (let k = 0; k < size.n; k++) {
        if (thread === 2) water.oxygen(() => emit(true));
        else water.hydrogen(() => emit(false));
      }
    },
    check: () => null,
  },
};
