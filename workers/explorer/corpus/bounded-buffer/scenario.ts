import type { ExplorerScenario } from '../../runtime/scenario.ts';

export const cases = [
  { name: 'one producer, one consumer', scenario: 'main', size: { producers: 1, consumers: 1, each: 2 } },
  { name: 'one producer, two consumers', scenario: 'main', size: { producers: 1, consumers: 2, each: 2 } },
  { name: 'two producers, two consumers', scenario: 'main', size: { producers: 2, consumers: 2, each: 1 } },
];

export const scenarios: Record<string, ExplorerScenario<typeof import('./correct-two-conditions.ts')>> = {
  main: {

    threads: (size) => size.producers + size.consumers,
    words: () => 32,
    thread(solution, shared, thread, size, context) {
      const buffer = new solution.BoundedBuffer(shared, 1);
      if (thread < size.producers) {
        for (let k = 0; k < size.each; k++) buffer.put(1 + thread * 8 + k);
        return;
      }
      for (let k = 0; k < (size.producers * size.each) / size.consumers; k++) {
        const value = buffer.take();
        context.assert(value > 0, 'A consumer took from an empty slot.');
        context.record(value);
      }
    },
    check({ records }) {
      const taken = records.flat();
      return new Set(taken).size === taken.length ? null : { verdict: 'wrong answer', message: `The values ${taken} hold one twice.` };
    },
  },
};
