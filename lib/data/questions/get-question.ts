import { UserError } from '#lib/base/errors.ts';
import type { QuestionStatus } from '#lib/contracts/question-list.ts';
import type { QuestionView } from '#lib/contracts/question-view.ts';
import { viewQuestion } from '#lib/domain/questions/view-question.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { database } from '../client.ts';
import { questionVersion } from './question-version.ts';

/** A question before it is answered, and how far the viewer is with it. */
export interface QuestionForViewer {
  question: QuestionView;
  status: QuestionStatus;
}

/**
 * The published version of a question as somebody may see it before answering. Choices are shuffled by the viewer and the
 * version, so that they stay where they are when the page is loaded again. @throws UserError `not found`.
 */
export async function getQuestion(viewer: Viewer, slug: string): Promise<QuestionForViewer> {
  const { versionId, solved } = await findRow(viewer, slug);
  const { question } = await questionVersion(versionId);
  return {
    question: viewQuestion(question, versionId, `${viewer.id ?? viewer.role} ${versionId}`),
    status: solved === null ? 'new' : solved ? 'solved' : 'missed',
  };
}

async function findRow(viewer: Viewer, slug: string): Promise<{ versionId: string; solved: boolean | null }> {
  const [row] = await database().$queryRaw<{ versionId: string; solved: boolean | null }[]>`
    SELECT item.current_version_id AS "versionId", (
      SELECT solved FROM question_attempts
      WHERE user_id = ${viewer.id}::uuid AND item_id = item.id AND solved IS NOT NULL AND context <> 'assessment'
      ORDER BY created_at DESC LIMIT 1) AS solved
    FROM items item
    WHERE item.kind = 'question' AND item.slug = ${slug} AND item.retired_at IS NULL
      AND item.current_version_id IS NOT NULL`;
  if (!row) throw new UserError('not found', 'There is no such question.');
  return row;
}
