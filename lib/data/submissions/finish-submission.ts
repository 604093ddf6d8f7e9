import type { Judgement } from '#lib/contracts/judgement.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { authorise } from '../authorise.ts';
import { database } from '../client.ts';
import { notifyChanged } from './notify.ts';

/**
 * Stores a judgement, once: a second one of the same submission is discarded and returns false. In the same
 * statement a submission that is accepted marks its exercise as solved; a run never does.
 */
export async function finishSubmission(viewer: Viewer, id: string, judgement: Judgement): Promise<boolean> {
  authorise(viewer, 'judge submissions');
  const rows = await database().$queryRaw<unknown[]>`
    WITH changed AS (
      UPDATE submissions SET status = 'done', verdict = ${judgement.verdict}, finished_at = now(),
        judgement = ${JSON.stringify(judgement)}::jsonb, progress = NULL
      WHERE id = ${id}::uuid AND status <> 'done'
      RETURNING id, user_id, item_id, mode, verdict
    ), solved AS (
      INSERT INTO exercise_progress AS progress (user_id, item_id, solved_at)
      SELECT user_id, item_id, now() FROM changed WHERE mode = 'submit' AND verdict = 'accepted'
      ON CONFLICT (user_id, item_id) DO UPDATE SET solved_at = COALESCE(progress.solved_at, now())
    ) ${notifyChanged}`;
  return rows.length === 1;
}
