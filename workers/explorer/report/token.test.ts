import { expect, test } from 'vitest';
import { readToken, writeToken } from './token.ts';

test('a token gives back the case and every choice', () => {
  const schedule = [0, 0, 0, 1, 2, 2, 4, 0];
  const size = { threads: 3, rounds: 12 };
  const token = writeToken({ case: { name: 'a case', scenario: 'two words', size }, schedule });
  expect(token).toBe('1.two%20words.threads=3,rounds=12.a3bc2ea');
  expect(readToken(token)).toEqual({ case: { name: 'two words', scenario: 'two words', size }, schedule });
});

test('a case without a size and a run without a step have a token, too', () => {
  const token = writeToken({ case: { name: 'x', scenario: 'x', size: {} }, schedule: [] });
  expect(readToken(token)).toEqual({ case: { name: 'x', scenario: 'x', size: {} }, schedule: [] });
});

test.each(['', 'nonsense', '2.x..a', '1.x.threads.a', '1.x..a b'])('%j is no token', (text) => {
  expect(readToken(text)).toBeNull();
});
