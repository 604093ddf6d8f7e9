import { UserError } from '#lib/base/errors.ts';
import type { QuestionFeedback } from '#lib/contracts/question-feedback.ts';
import { giveFeedback } from '#lib/domain/marking/give-feedback.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { database } from '../client.ts';
import { markForStorage } from './mark-for-storage.ts';
import { ownAttempt } from './own-attempt.ts';

/**
 * Stores which points of the rubric the viewer finds in an open answer of theirs; marking it again replaces the marks.
 * @throws UserError `not found` (also in an assessment, which others mark), `invalid` (not an open answer, other points)
 */
export async function markOwnAnswer(
  viewer: Viewer,
  attemptId: string,
  marks: boolean[],
): Promise<QuestionFeedback> {
  const { version, answer } = await ownAttempt(viewer, attemptId);
  if (answer.kind !== 'open') throw new UserError('invalid', 'Only open answers are marked by hand.');
  const marked = { ...answer, marks };
  await database().questionAttempt.update({
    where: { id: attemptId },
    data: { answer: marked, ...markForStorage(version.question, marked) },
  });
  return giveFeedback(version.question, marked, { versionId: version.id, attemptId });
}
