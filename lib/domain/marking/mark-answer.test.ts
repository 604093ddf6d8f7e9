import { describe, expect, it } from 'vitest';
import type { QuestionTask } from '../../contracts/question.ts';
import type { QuestionAnswer } from '../../contracts/question-answer.ts';
import { choiceId } from './choice-id.ts';
import { isSolved, markAnswer } from './mark-answer.ts';
import { sampleTasks } from './sample-tasks.ts';

const ids = (...texts: string[]) => texts.map(choiceId);
const mark = <Kind extends QuestionTask['kind']>(kind: Kind, answer: QuestionAnswer) =>
  markAnswer(sampleTasks[kind], answer);

it.each(['single', 'true-false'] as const)('%s is right or wrong', (kind) => {
  expect(mark(kind, { kind, options: ids('True') })).toBe(1);
  expect(mark(kind, { kind, options: ids('False') })).toBe(0);
});

describe('multiple', () => {
  it.each([
    [['a', 'b'], 1],
    [['a'], 0.5],
    [['a', 'b', 'x'], 0.5],
    [['a', 'x'], 0],
    [['x', 'y'], 0],
    [['a', 'b', 'x', 'y'], 0],
  ])('%j of a, b (right) and x, y (wrong) is worth %d', (chosen, score) => {
    expect(mark('multiple', { kind: 'multiple', options: ids(...chosen) })).toBe(score);
  });
});

it.each([
  ['queue.Queue', 1],
  [' `Queue()` ', 1],
  ['threading.Queue', 0],
])('short: %j is worth %d', (text, score) => {
  expect(mark('short', { kind: 'short', text })).toBe(score);
});

it.each([
  ['0.3', 1],
  ['300 ms', 1],
  ['0.25 s', 1],
  ['0.35', 1],
  ['0.36', 0],
  ['3', 0],
  ['3 ms', 0],
])('numeric: %j is worth %d where 0.3 ± 0.05 seconds is right', (text, score) => {
  expect(mark('numeric', { kind: 'numeric', text })).toBe(score);
});

describe('order', () => {
  it.each([
    ['1234', 1],
    ['1243', 2 / 3],
    ['2134', 2 / 3],
    ['2143', 1 / 3],
    ['4123', 0],
    ['4321', 0],
  ])('%s of 1234 is worth %d', (order, score) => {
    expect(mark('order', { kind: 'order', steps: ids(...order) })).toBeCloseTo(score);
  });

  it('is worth nothing on average where it is guessed, but for what is cut at zero', () => {
    const all = permutations(['1', '2', '3', '4']);
    const scores = all.map((order) => mark('order', { kind: 'order', steps: ids(...order) }) ?? 0);
    expect(scores.filter((score) => score === 0).length).toBeGreaterThan(all.length / 2);
  });
});

it('match counts the left sides that have their right side', () => {
  const [a, b, c] = ids('a', 'b', 'c') as [string, string, string];
  const [one, two, three, none] = ids('one', 'two', 'three', 'none') as [string, string, string, string];
  const score = (pairs: Record<string, string>) => mark('match', { kind: 'match', pairs });
  expect(score({ [a]: one, [b]: two, [c]: three })).toBe(1);
  expect(score({ [a]: one, [b]: three, [c]: two })).toBeCloseTo(1 / 3);
  expect(score({ [a]: one, [b]: two, [c]: none })).toBeCloseTo(2 / 3);
  expect(score({})).toBe(0);
});

it.each([
  ['[0.4, 0.8]\ndone', 1],
  ['[0.4,0.8] \r\ndone\n\n', 1],
  ['[0.8, 0.4]\ndone', 0],
  ['[0.4, 0.8]', 0],
  ['[0.4, 0.8]\ndone\ndone', 0],
  ['', 0],
])('predict-output: %j is worth %d', (text, score) => {
  expect(mark('predict-output', { kind: 'predict-output', text })).toBe(score);
});

it('find-bug takes any of the wrong lines', () => {
  const at = (line: number) => mark('find-bug', { kind: 'find-bug', line });
  expect([1, 2, 3, 4].map(at)).toEqual([0, 1, 1, 0]);
});

it('open counts points, and nothing before somebody has marked it', () => {
  const score = (marks?: boolean[]) => mark('open', { kind: 'open', text: 'So.', ...(marks && { marks }) });
  expect(score()).toBeNull();
  expect(score([true, false, false])).toBe(0.5);
  expect(score([false, true, true])).toBe(0.5);
  expect(score([true, true, true])).toBe(1);
});

it('no answer is worth nothing, whatever the kind', () => {
  for (const task of Object.values(sampleTasks)) expect(markAnswer(task, { kind: 'none' })).toBe(0);
});

it('solved means everything right, or three quarters of the points of an open question', () => {
  expect(isSolved('multiple', 0.99)).toBe(false);
  expect(isSolved('multiple', 1)).toBe(true);
  expect(isSolved('open', 0.75)).toBe(true);
  expect(isSolved('open', 0.7)).toBe(false);
});

function permutations<T>(items: T[]): T[][] {
  if (items.length < 2) return [items];
  return items.flatMap((first, place) =>
    permutations(items.filter((_, other) => other !== place)).map((rest) => [first, ...rest]),
  );
}
