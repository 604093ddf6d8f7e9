import type { QuestionFeedback } from '#lib/contracts/question-feedback.ts';
import { giveFeedback } from '#lib/domain/marking/give-feedback.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { ownAttempt } from './own-attempt.ts';

/**
 * What was right and wrong in an attempt of the viewer's own, against the version that was answered.
 * @throws UserError `not found`, also for an attempt in an assessment.
 */
export async function getFeedback(viewer: Viewer, attemptId: string): Promise<QuestionFeedback> {
  const { version, answer } = await ownAttempt(viewer, attemptId);
  return giveFeedback(version.question, answer, { versionId: version.id, attemptId });
}
