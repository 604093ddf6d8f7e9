import type { ExplorerScenario } from '../../runtime/scenario.ts';

export const cases = [
  { name: 'three through two slots', scenario: 'main', size: { items: 3, capacity: 2 } },
  { name: 'two through one slot', scenario: 'main', size: { items: 2, capacity: 1 } },
];

export const scenarios: Record<string, ExplorerScenario<typeof import('./correct-ring.ts')>> = {
  main: {

    threads: () => 2,
    words: () => 16,
    thread(solution, shared, thread, size, context) {
      const ring = new solution.Ring(shared, size.capacity);
      for (let k = 1; k <= size.items; k++) {
        if (thread === 0) while (!ring.push(k));
        else {
          let value: number | undefined;
          while ((value = ring.pop()) === undefined);
          context.assert(value === k, `The consumer got ${value} where ${k} was next.`);
        }
      }
    },
    check: () => null,
  },
};
