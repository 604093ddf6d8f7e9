import { expect, it } from 'vitest';
import { choiceOfKey, letterOf } from './letters.ts';

it.each([
  ['a', 0],
  ['C', 2],
  ['1', 0],
  ['4', 3],
  ['e', null],
  ['5', null],
  ['0', null],
  ['Enter', null],
  [' ', null],
])('key %j chooses %s of four', (key, index) => {
  expect(choiceOfKey(key, 4)).toBe(index);
});

it('a choice is called by the letter that chooses it', () => {
  for (let index = 0; index < 9; index += 1) expect(choiceOfKey(letterOf(index), 9)).toBe(index);
});
