import type { ExplorerScenario } from '../../runtime/scenario.ts';

export const cases = [
  { name: 'once', scenario: 'main', size: { n: 1 } },
];

export const scenarios: Record<string, ExplorerScenario<typeof import('./correct-event.ts')>> = {
  main: {

    threads: () => 2,
    words: () => 16,
    thread(solution, shared, thread, _size, context) {
      const event = new solution.Event(shared, 0);
      if (thread === 0) {
        shared[8] = 42;
        event.set();
      } else {
        event.wait();
        context.assert(shared[8] === 42, 'The waiter was let through before the event.');
      }
    },
    check: () => null,
  },
};
