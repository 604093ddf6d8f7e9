import { multipleChoiceKinds, type Question } from '../../contracts/question.ts';
import type { ContentIssue } from '../exercise.ts';

/** Of all questions at least this share must not be answered by ticking. */
const LEAST_OPEN_SHARE = 0.35;

/** Whether the corpus asks for more than ticking boxes. A corpus of fewer than 20 questions is too small to judge. */
export function checkMix(questions: readonly Question[]): ContentIssue[] {
  const produced = countProduced(questions);
  if (questions.length < 20 || produced >= questions.length * LEAST_OPEN_SHARE) return [];
  const message = `Only ${produced} of ${questions.length} questions are other than multiple choice; at least ${LEAST_OPEN_SHARE * 100} % must be.`;
  return [{ file: '.', line: 1, message }];
}

/** Questions that are answered otherwise than by ticking. */
export function countProduced(questions: readonly Question[]): number {
  return questions.filter(({ task }) => !multipleChoiceKinds.includes(task.kind)).length;
}
