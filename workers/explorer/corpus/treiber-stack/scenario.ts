import type { ExplorerScenario } from '../../runtime/scenario.ts';

export const cases = [
  { name: 'two threads', scenario: 'main', size: { n: 1 } },
];

export const scenarios: Record<string, ExplorerScenario<typeof import('./correct-tagged.ts')>> = {
  main: {

    threads: () => 2,
    words: () => 16,
    initial: () => [1, 0, 0, 0, 0, 2, 3, 0],
    thread(solution, shared, _thread, _size, context) {
      const stack = new solution.Stack(shared);
      const first = stack.pop();
      if (first) context.enter?.(first);
      const second = stack.pop();
      if (second) context.enter?.(second);
      if (first) {
        context.leave?.(first);
        stack.push(first);
      }
      if (second) {
        context.leave?.(second);
        stack.push(second);
      }
    },
    check({ shared }) {
      const seen = new Set<number>();
      for (let node = shared[0] & 0xff; node && !seen.has(node); node = shared[4 + node]) seen.add(node);
      return seen.size === 3 ? null : { verdict: 'wrong answer', message: `The stack holds ${seen.size} nodes instead of 3.` };
    },
  },
};
