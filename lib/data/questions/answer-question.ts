import { UserError } from '#lib/base/errors.ts';
import type { AnswerContext, AnswerRequest } from '#lib/contracts/question-answer.ts';
import type { QuestionFeedback } from '#lib/contracts/question-feedback.ts';
import { giveFeedback } from '#lib/domain/marking/give-feedback.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { asPerson } from '../authorise.ts';
import { database, isUniqueViolation } from '../client.ts';
import { getFeedback } from './get-feedback.ts';
import { markForStorage } from './mark-for-storage.ts';
import { type QuestionVersion, questionVersion } from './question-version.ts';

/** Where the question was answered, and in which quiz, interview… */
export interface AnswerPlace {
  context: AnswerContext;
  sessionId: string | null;
}

/**
 * Marks an answer against the version that was shown, stores it as an attempt, and returns what was right and why. The same
 * request again (same key) returns the first one's feedback and stores nothing.
 * @throws UserError `not found` (version), `invalid` (an answer that can't be marked, told at the field "answer")
 */
export async function answerQuestion(
  viewer: Viewer,
  slug: string,
  request: AnswerRequest,
  { context, sessionId }: AnswerPlace = { context: 'page', sessionId: null },
): Promise<QuestionFeedback> {
  const person = asPerson(viewer);
  const version = await shownVersion(slug, request.versionId);
  try {
    const { id } = await database().questionAttempt.create({
      data: {
        userId: person.id,
        itemId: version.itemId,
        itemVersionId: version.id,
        context,
        sessionId,
        answer: request.answer,
        ...markForStorage(version.question, request.answer),
        confidence: request.confidence ?? null,
        elapsedMs: request.elapsedMs ?? null,
        clientKey: request.key,
      },
      select: { id: true },
    });
    return giveFeedback(version.question, request.answer, { versionId: version.id, attemptId: id });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return repeated(viewer, request.key);
  }
}

async function shownVersion(slug: string, versionId: string): Promise<QuestionVersion> {
  const known = await database().itemVersion.count({
    where: { id: versionId, item: { kind: 'question', slug } },
  });
  if (known === 0) throw new UserError('not found', 'There is no such question.');
  return questionVersion(versionId);
}

async function repeated(viewer: Viewer, clientKey: string): Promise<QuestionFeedback> {
  const { id: userId } = asPerson(viewer);
  const first = await database().questionAttempt.findUniqueOrThrow({
    where: { userId_clientKey: { userId, clientKey } },
    select: { id: true },
  });
  return getFeedback(viewer, first.id);
}
