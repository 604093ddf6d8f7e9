import { UserError } from '#lib/base/errors.ts';
import type { Question } from '#lib/contracts/question.ts';
import type { QuestionAnswer } from '#lib/contracts/question-answer.ts';
import { checkAnswer } from '#lib/domain/marking/check-answer.ts';
import { isSolved, markAnswer } from '#lib/domain/marking/mark-answer.ts';

/** The columns `score` and `solved` of an attempt. @throws UserError `invalid` for an answer that can't be marked. */
export function markForStorage(
  { task }: Question,
  answer: QuestionAnswer,
): { score: number | null; solved: boolean | null } {
  const problem = checkAnswer(task, answer);
  if (problem) throw new UserError('invalid', problem, { fields: { answer: problem } });
  const score = markAnswer(task, answer);
  return { score, solved: score === null ? null : isSolved(task.kind, score) };
}
