import type { ExplorerScenario } from '../../runtime/scenario.ts';

export const cases = [
  { name: 'two workers, three jobs', scenario: 'main', size: { threads: 2, jobs: 3 } },
];

export const scenarios: Record<string, ExplorerScenario<typeof import('./correct-claim.ts')>> = {
  main: {

    threads: (size) => size.threads,
    words: () => 16,
    thread(solution, shared, _thread, size, context) {
      for (const job of solution.jobs(shared, size.jobs)) {
        Atomics.add(shared, 8 + job, 1);
        context.record(job);
      }
    },
    check({ shared }, size) {
      for (let job = 0; job < size.jobs; job++)
        if (shared[8 + job] !== 1) return { verdict: 'wrong answer', message: `Job ${job} was done ${shared[8 + job]} times.` };
      return null;
    },
  },
};
