import { expect, it } from 'vitest';
import type { QuestionAnswer } from '#lib/contracts/question-answer.ts';
import type { TaskView } from '#lib/contracts/question-view.ts';
import { type AnswerDraft, completeDraft, startDraft } from './answer-draft.ts';

const choice = (id: string) => ({ id, text: id });
const tasks: TaskView[] = [
  { kind: 'single', options: [choice('a'), choice('b')] },
  { kind: 'multiple', options: [choice('a'), choice('b')] },
  { kind: 'true-false', options: [choice('a'), choice('b')] },
  { kind: 'short' },
  { kind: 'numeric', unit: 's' },
  { kind: 'order', steps: [choice('a'), choice('b')] },
  {
    kind: 'match',
    headings: { left: '', right: '' },
    lefts: [choice('l'), choice('m')],
    rights: [choice('a'), choice('b')],
  },
  { kind: 'predict-output' },
  { kind: 'find-bug', program: { language: 'python', lines: ['a', 'b'] }, after: null },
  { kind: 'open' },
];
const taskOf = (kind: TaskView['kind']) => tasks.find((task) => task.kind === kind) as TaskView;

it('what is begun lacks something, except where nothing and the order as it stands are answers', () => {
  const complete = tasks.filter((task) => completeDraft(startDraft(task, null), task).problem === null);
  expect(complete.map(({ kind }) => kind)).toEqual(['order', 'predict-output']);
});

it.each<AnswerDraft>([
  { kind: 'single', options: ['a'] },
  { kind: 'multiple', options: ['a', 'b'] },
  { kind: 'short', text: 'x' },
  { kind: 'match', pairs: { l: 'a', m: 'b' } },
  { kind: 'find-bug', line: 2 },
  { kind: 'predict-output', text: '' },
])('is an answer once it is complete: %j', (draft) => {
  expect(completeDraft(draft, taskOf(draft.kind))).toEqual({ answer: draft, problem: null });
});

it.each<AnswerDraft>([
  { kind: 'match', pairs: { l: 'a' } },
  { kind: 'open', text: ' \n' },
])('says what it lacks: %j', (draft) => {
  expect(completeDraft(draft, taskOf(draft.kind)).problem).toMatch(/^[A-Z].*\.$/);
});

it('goes on from the answer that was given before, if it is of the same kind', () => {
  const before: QuestionAnswer = { kind: 'open', text: 'So.' };
  expect(startDraft(taskOf('open'), before)).toEqual(before);
  expect(startDraft(taskOf('short'), before)).toEqual({ kind: 'short', text: '' });
  expect(startDraft(taskOf('short'), { kind: 'none' })).toEqual({ kind: 'short', text: '' });
});
