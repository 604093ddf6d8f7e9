import type { ExplorerScenario } from '../../runtime/scenario.ts';

export const cases = [
  { name: 'neighbours', scenario: 'main', size: { n: 1 } },
];

export const scenarios: Record<string, ExplorerScenario<typeof import('./correct-own-bytes.ts')>> = {
  main: {

    threads: () => 2,
    words: () => 4,
    thread(solution, shared, thread) {
      solution.mark(shared.buffer as SharedArrayBuffer, thread);
    },
    check({ shared }) {
      return (shared[0] & 0xffff) === 0x0101 ? null : { verdict: 'data race', message: `The flags are ${(shared[0] & 0xffff).toString(16)}.` };
    },
  },
};
