import { expect, it } from 'vitest';
import { containsInOrder, matchesOutput, shownOutput } from './matches-output.ts';

const expected = (text: string, unordered = false) => ({ text, line: 1, unordered });

it.each([
  ['5\n', '5'],
  ['a  \nb\n\n', 'a\nb'],
  ['took 0.31 s', 'took ‹0.2› s'],
  ['pid -3 (x)', 'pid ‹17› (x)'],
  ['state asleep.', 'state ‹running›.'],
  ['', ''],
])('%j is what is shown as %j', (actual, shown) => {
  expect(matchesOutput(actual, expected(shown))).toBe(true);
});

it.each([
  ['6', '5'],
  ['5\n6', '5'],
  ['5', '5\n6'],
  ['a\n\nb', 'a\nb'],
  ['  5', '5'],
  ['took long', 'took ‹0.2›'],
  ['took 0.3 s!', 'took ‹0.2› s'],
  ['b\na', 'a\nb'],
  ['x', ''],
])('%j is not what is shown as %j', (actual, shown) => {
  expect(matchesOutput(actual, expected(shown))).toBe(false);
});

it('lets unordered lines come in any order, but each once', () => {
  expect(matchesOutput('b\na', expected('a\nb', true))).toBe(true);
  expect(matchesOutput('a\na', expected('a\nb', true))).toBe(false);
});

it('gives fixed lines away before lines that vary take them', () => {
  expect(matchesOutput('7\n5', expected('‹1›\n7', true))).toBe(true);
});

it('finds lines of standard error between others, in their order only', () => {
  const traceback = 'Traceback:\n  File "main.py"\nValueError: no';
  expect(containsInOrder(traceback, expected('Traceback:\nValueError: ‹why›'))).toBe(true);
  expect(containsInOrder(traceback, expected('ValueError: no\nTraceback:'))).toBe(false);
});

it('shows a reader no marks', () => {
  expect(shownOutput('took ‹0.2› s')).toBe('took 0.2 s');
});
