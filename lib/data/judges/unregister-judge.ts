import type { Viewer } from '#lib/domain/viewer.ts';
import { authorise } from '../authorise.ts';
import { database } from '../client.ts';
import { notifyChanged } from '../submissions/notify.ts';

/**
 * Takes a judge that stops in good order off the list at once, so that nobody waits for it; what it had not finished
 * shows as queued, as it is.
 */
export async function unregisterJudge(viewer: Viewer, judgeId: string): Promise<void> {
  authorise(viewer, 'judge submissions');
  await database().$queryRaw`
    WITH gone AS (DELETE FROM judges WHERE id = ${judgeId}::uuid), changed AS (
      UPDATE submissions SET status = 'queued', progress = NULL, judge_id = NULL
      WHERE judge_id = ${judgeId}::uuid AND status = 'running' RETURNING id
    ) ${notifyChanged}`;
}
