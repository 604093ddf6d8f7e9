import type { QuestionTask } from '../../contracts/question.ts';
import type { QuestionAnswer } from '../../contracts/question-answer.ts';
import { choiceId } from './choice-id.ts';
import { parseNumber } from './parse-number.ts';

/** What keeps an answer from being marked, as a sentence for who gave it; null where nothing does. */
export function checkAnswer(task: QuestionTask, answer: QuestionAnswer): string | null {
  if (answer.kind === 'none') return null;
  if (answer.kind !== task.kind) return 'The answer is of another kind than the question.';
  switch (answer.kind) {
    case 'single':
    case 'true-false':
    case 'multiple':
      return knows('options' in task ? task.options.map(({ text }) => text) : [], answer.options);
    case 'numeric':
      return task.kind === 'numeric' ? checkNumber(answer.text, task.answer.unit ?? null) : null;
    case 'order':
      return task.kind === 'order' ? checkOrder(task.steps, answer.steps) : null;
    case 'match':
      return task.kind === 'match' ? checkPairs(task, answer.pairs) : null;
    case 'find-bug':
      return task.kind === 'find-bug' && answer.line > task.program.code.split('\n').length
        ? 'The program has no such line.'
        : null;
    case 'open':
      return task.kind === 'open' && answer.marks && answer.marks.length !== task.rubric.length
        ? 'Mark every point of the rubric.'
        : null;
    case 'short':
    case 'predict-output':
      return null;
  }
}

function checkNumber(text: string, unit: string | null): string | null {
  if (parseNumber(text, unit) !== null) return null;
  return unit === null ? 'Type a number, such as 12 or 1.5.' : `Type a number of ${unit}, such as 12 or 1.5.`;
}

function checkOrder(steps: { text: string }[], given: string[]): string | null {
  const complete = given.length === steps.length && new Set(given).size === steps.length;
  return complete ? knows(textsOf(steps), given) : 'Put every step in its place, each once.';
}

function checkPairs(
  { pairs, extras }: Extract<QuestionTask, { kind: 'match' }>,
  given: Record<string, string>,
): string | null {
  const rights = Object.values(given);
  if (new Set(rights).size < rights.length) return 'Each right side belongs to one left side at most.';
  const lefts = pairs.map(({ left }) => left);
  return (
    knows(lefts, Object.keys(given)) ??
    knows(
      [...pairs, ...extras].map(({ right }) => right),
      rights,
    )
  );
}

const textsOf = (choices: { text: string }[]) => choices.map(({ text }) => text);

function knows(texts: string[], ids: string[]): string | null {
  const known = texts.map(choiceId);
  return ids.every((id) => known.includes(id)) ? null : 'This question has no such choice.';
}
