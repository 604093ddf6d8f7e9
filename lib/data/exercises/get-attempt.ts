import { type SourceFiles, sourceFilesSchema } from '#lib/contracts/source-files.ts';
import type { SubmissionView } from '#lib/contracts/submission.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { database } from '../client.ts';
import { getSubmission } from '../submissions/get-submission.ts';

/** One attempt with the files that were handed in, to look at or to restore. @throws UserError `not found`. */
export async function getAttempt(
  viewer: Viewer,
  id: string,
): Promise<{ submission: SubmissionView; files: SourceFiles }> {
  const submission = await getSubmission(viewer, id);
  const { files } = await database().submission.findUniqueOrThrow({ where: { id }, select: { files: true } });
  return { submission, files: sourceFilesSchema.parse(files) };
}
