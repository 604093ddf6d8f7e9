import { expect, it } from 'vitest';
import { splitCpus } from './split-cpus.ts';

it('leaves small machines undivided', () => {
  expect(splitCpus([0, 1])).toBeNull();
  expect(splitCpus([0, 1, 2])).toBeNull();
});

it('gives an eighth of the processors to web server and database, and at least one', () => {
  expect(splitCpus([0, 1, 2, 3])).toEqual({ services: [0], judge: [1, 2, 3] });
  expect(splitCpus([4, 5, 6, 7, 8, 9, 10, 11, 12])).toMatchObject({ services: [4, 5] });
});

it('gives the services what JUDGE_CPUS leaves over', () => {
  expect(splitCpus([0, 1, 2, 3], [2, 3])).toEqual({ services: [0, 1], judge: [2, 3] });
  expect(splitCpus([0, 1], [0, 1])).toBeNull();
});
