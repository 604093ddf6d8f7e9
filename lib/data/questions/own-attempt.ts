import { UserError } from '#lib/base/errors.ts';
import { type QuestionAnswer, questionAnswerSchema } from '#lib/contracts/question-answer.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { asPerson } from '../authorise.ts';
import { database } from '../client.ts';
import { type QuestionVersion, questionVersion } from './question-version.ts';

/**
 * An attempt of the viewer's own, with the version that was answered.
 * @throws UserError `not found`, also for what was answered in an assessment: its result is the recruiter's.
 */
export async function ownAttempt(
  viewer: Viewer,
  attemptId: string,
): Promise<{ version: QuestionVersion; answer: QuestionAnswer }> {
  const { id: userId } = asPerson(viewer);
  const attempt = await database().questionAttempt.findFirst({
    where: { id: attemptId, userId, context: { not: 'assessment' } },
    select: { itemVersionId: true, answer: true },
  });
  if (!attempt) throw new UserError('not found', 'There is no such attempt.');
  return {
    version: await questionVersion(attempt.itemVersionId),
    answer: questionAnswerSchema.parse(attempt.answer),
  };
}
