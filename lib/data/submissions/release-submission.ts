import type { Viewer } from '#lib/domain/viewer.ts';
import { authorise } from '../authorise.ts';
import { database } from '../client.ts';
import { notifyChanged } from './notify.ts';

/** Gives a claimed submission back to the queue: the judge stops, or failed and the job will be tried again. */
export async function releaseSubmission(viewer: Viewer, id: string): Promise<void> {
  authorise(viewer, 'judge submissions');
  await database().$queryRaw`
    WITH changed AS (
      UPDATE submissions SET status = 'queued', progress = NULL, judge_id = NULL
      WHERE id = ${id}::uuid AND status = 'running' RETURNING id
    ) ${notifyChanged}`;
}
