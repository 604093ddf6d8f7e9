import { expect, it } from 'vitest';
import type { QuestionAnswer } from '../../contracts/question-answer.ts';
import { checkAnswer } from './check-answer.ts';
import { choiceId } from './choice-id.ts';
import { sampleTasks } from './sample-tasks.ts';

const ids = (...texts: string[]) => texts.map(choiceId);
const [a = '', b = ''] = ids('a', 'b');
const [one = '', two = ''] = ids('one', 'two');

it.each<QuestionAnswer>([
  { kind: 'single', options: ids('True') },
  { kind: 'multiple', options: ids('a', 'x') },
  { kind: 'numeric', text: '3 s' },
  { kind: 'order', steps: ids('4', '3', '2', '1') },
  { kind: 'match', pairs: { [a]: two, [b]: one } },
  { kind: 'find-bug', line: 4 },
  { kind: 'open', text: 'So.' },
  { kind: 'open', text: 'So.', marks: [true, false, true] },
])('an answer that can be marked passes: %j', (answer) => {
  expect(answer.kind === 'none' || checkAnswer(sampleTasks[answer.kind], answer)).toBeNull();
});

it.each<QuestionAnswer>([
  { kind: 'single', options: ['elsewhere'] },
  { kind: 'multiple', options: ids('a', 'elsewhere') },
  { kind: 'numeric', text: 'some' },
  { kind: 'order', steps: ids('1', '2', '3') },
  { kind: 'order', steps: ids('1', '1', '2', '3') },
  { kind: 'order', steps: ids('1', '2', '3', '5') },
  { kind: 'match', pairs: { [a]: one, [b]: one } },
  { kind: 'match', pairs: { elsewhere: one } },
  { kind: 'match', pairs: { [a]: 'elsewhere' } },
  { kind: 'find-bug', line: 5 },
  { kind: 'open', text: 'So.', marks: [true] },
])('an answer to something else is refused: %j', (answer) => {
  if (answer.kind === 'none') throw new Error('every question takes that');
  expect(checkAnswer(sampleTasks[answer.kind], answer)).toEqual(expect.any(String));
});

it('refuses an answer of another kind, and takes none at all', () => {
  expect(checkAnswer(sampleTasks.short, { kind: 'open', text: 'So.' })).toEqual(expect.any(String));
  expect(checkAnswer(sampleTasks.short, { kind: 'none' })).toBeNull();
});
