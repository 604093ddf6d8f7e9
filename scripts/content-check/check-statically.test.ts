import { expect, test } from 'vitest';
import { inRoot } from '../root.ts';
import { checkStatically } from './check-statically.ts';

test('every exercise of the corpus is sound', async () => {
  const { exercises, issues } = await checkStatically(inRoot('content'), []);
  expect(issues).toEqual([]);
  expect(exercises.length).toBeGreaterThanOrEqual(5);
});

test('an exercise that does not exist is named', async () => {
  await expect(checkStatically(inRoot('content'), ['no-such'])).rejects.toThrow(
    /There is no exercise "no-such"\. There are: bounded-buffer, /,
  );
});
