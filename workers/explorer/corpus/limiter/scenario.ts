import type { ExplorerScenario } from '../../runtime/scenario.ts';

export const cases = [
  { name: 'one permit, three threads', scenario: 'main', size: { n: 1 } },
];

export const scenarios: Record<string, ExplorerScenario<typeof import('./correct-limiter.ts')>> = {
  main: {

    threads: () => 3,
    words: () => 4,
    initial: () => [1],
    thread(solution, shared, _thread, _size, context) {
      const limiter = new solution.Limiter(shared, 0);
      limiter.tryRun(() => {
        context.enter?.(0);
        context.leave?.(0);
      });
    },
    check({ shared }) {
      return shared[0] === 1 ? null : { verdict: 'wrong answer', message: `${shared[0]} permits are left of 1.` };
    },
  },
};
