import type { QuestionFeedback } from '#lib/contracts/question-feedback.ts';
import { giveFeedback } from '#lib/domain/marking/give-feedback.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { currentQuestion } from './current-question.ts';
import { questionVersion } from './question-version.ts';

/** The whole answer to a published question for somebody who did not answer it. @throws UserError `not found`. */
export async function showAnswer(_viewer: Viewer, slug: string): Promise<QuestionFeedback> {
  const { versionId } = await currentQuestion(slug);
  const { question } = await questionVersion(versionId);
  return giveFeedback(question, null, { versionId, attemptId: null });
}
