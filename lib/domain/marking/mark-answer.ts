import type { QuestionTask } from '../../contracts/question.ts';
import type { QuestionAnswer } from '../../contracts/question-answer.ts';
import { normaliseAnswer } from '../normalise-answer.ts';
import { choiceId } from './choice-id.ts';
import { firstDifference } from './normalise-output.ts';
import { parseNumber } from './parse-number.ts';

/**
 * How right an answer is, 0 to 1; null for an open one that nobody has marked. The answer must have passed `checkAnswer`.
 *
 * - single, true-false, short, numeric, predict-output, find-bug: 1 or 0.
 * - multiple: the share of right options chosen less the share of wrong ones chosen, at least 0. Choosing everything, and
 *   choosing nothing, is worth nothing.
 * - order: Kendall's tau between the orders (M. G. Kendall, "A New Measure of Rank Correlation", Biometrika 1938), at
 *   least 0: of all pairs of steps, those in the right order less those in the wrong one. Guessing is worth nothing.
 * - match: the share of left sides with their right side.
 * - open: the points of the rubric that the answer makes, of all points.
 */
export function markAnswer(task: QuestionTask, answer: QuestionAnswer): number | null {
  switch (answer.kind) {
    case 'none':
      return 0;
    case 'single':
    case 'true-false':
    case 'multiple':
      return 'options' in task ? markOptions(task.options, answer.options) : 0;
    case 'short':
      return task.kind === 'short' ? Number(isAccepted(task, answer.text)) : 0;
    case 'numeric':
      return task.kind === 'numeric' ? Number(isClose(task.answer, answer.text)) : 0;
    case 'order':
      return task.kind === 'order' ? markOrder(task.steps, answer.steps) : 0;
    case 'match':
      return task.kind === 'match' ? markPairs(task.pairs, answer.pairs) : 0;
    case 'predict-output':
      return task.kind === 'predict-output' ? Number(firstDifference(answer.text, task.output) === null) : 0;
    case 'find-bug':
      return task.kind === 'find-bug' ? Number(task.bugs.some(({ line }) => line === answer.line)) : 0;
    case 'open':
      return task.kind === 'open' ? markOpen(task.rubric, answer.marks) : 0;
  }
}

/** Least score with which an open question counts as solved: one marks oneself, and no answer says everything. */
const SOLVED_OPEN = 0.75;

/** Whether a score counts as solved: everything right, or most of the points of an open question. */
export function isSolved(kind: QuestionTask['kind'], score: number): boolean {
  return score >= (kind === 'open' ? SOLVED_OPEN : 1);
}

/** Whether a short answer is one of the accepted ones. */
export function isAccepted(
  { accepted, caseSensitive }: Extract<QuestionTask, { kind: 'short' }>,
  text: string,
): boolean {
  const given = normaliseAnswer(text, { caseSensitive });
  return accepted.some((one) => normaliseAnswer(one, { caseSensitive }) === given);
}

function markOptions(options: { text: string; correct: boolean }[], chosen: string[]): number {
  const share = (correct: boolean) => {
    const such = options.filter((option) => option.correct === correct);
    return such.filter(({ text }) => chosen.includes(choiceId(text))).length / Math.max(1, such.length);
  };
  return Math.max(0, share(true) - share(false));
}

function isClose(
  { value, tolerance, unit }: Extract<QuestionTask, { kind: 'numeric' }>['answer'],
  text: string,
): boolean {
  const given = parseNumber(text, unit ?? null);
  // The last bit of a decimal fraction must not decide.
  const slack = tolerance + Math.max(1, Math.abs(value)) * 1e-9;
  return given !== null && Math.abs(given - value) <= slack;
}

function markOrder(steps: { text: string }[], given: string[]): number {
  const places = steps.map(({ text }) => given.indexOf(choiceId(text)));
  let difference = 0;
  for (const [later, place] of places.entries())
    for (const earlier of places.slice(0, later)) difference += earlier < place ? 1 : -1;
  const pairs = (steps.length * (steps.length - 1)) / 2;
  return Math.max(0, difference / pairs);
}

function markPairs(pairs: { left: string; right: string }[], given: Record<string, string>): number {
  const right = pairs.filter((pair) => given[choiceId(pair.left)] === choiceId(pair.right));
  return right.length / pairs.length;
}

function markOpen(rubric: { points: number }[], marks: boolean[] | undefined): number | null {
  if (!marks) return null;
  const sum = (points: { points: number }[]) => points.reduce((total, one) => total + one.points, 0);
  return sum(rubric.filter((_, index) => marks[index])) / sum(rubric);
}
