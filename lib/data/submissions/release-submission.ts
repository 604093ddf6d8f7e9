import type { Viewer } from '#lib/domain/viewer.ts';
import { authorise } from '../authorise.ts';
import { database } from '../client.ts';
import { notifyChanged } from './notify.ts';

/**
 * Gives a claimed submission back to the queue: the judge failed and the job will be tried again. Does nothing when
 * another judge has taken it over.
 */
export async function releaseSubmission(
  viewer: Viewer,
  id: string,
  judgeId: string | null = null,
): Promise<void> {
  authorise(viewer, 'judge submissions');
  await database().$queryRaw`
    WITH changed AS (
      UPDATE submissions SET status = 'queued', progress = NULL, judge_id = NULL
      WHERE id = ${id}::uuid AND status = 'running' AND judge_id IS NOT DISTINCT FROM ${judgeId}::uuid
      RETURNING id
    ) ${notifyChanged}`;
}
