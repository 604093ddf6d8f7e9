import { expect, it } from 'vitest';
import { normaliseAnswer } from './normalise-answer.ts';

const alike = (a: string, b: string, caseSensitive = false) =>
  normaliseAnswer(a, { caseSensitive }) === normaliseAnswer(b, { caseSensitive });

it.each([
  ['queue.Queue', ' Queue.queue() '],
  ['get_nowait', '`get_nowait()`'],
  ['two  words', '"two words".'],
])('%j and %j are the same answer', (a, b) => {
  expect(alike(a, b)).toBe(true);
});

it.each([
  ['queue.Queue', 'threading.Queue'],
  ['join(timeout)', 'join()'],
  ['5 ms', '5'],
])('%j and %j are different answers', (a, b) => {
  expect(alike(a, b)).toBe(false);
});

it('tells capitals apart where the question says so', () => {
  expect(alike('RLock', 'rlock')).toBe(true);
  expect(alike('RLock', 'rlock', true)).toBe(false);
});
