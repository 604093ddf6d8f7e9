import type { JudgeProgress } from '#lib/contracts/judgement.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { authorise } from '../authorise.ts';
import { database } from '../client.ts';
import { notifyChanged } from './notify.ts';

/**
 * Lets whoever waits for a submission see how far its judging is; does nothing when it has its verdict or another
 * judge has taken it over.
 */
export async function reportProgress(
  viewer: Viewer,
  id: string,
  progress: JudgeProgress,
  judgeId: string | null = null,
): Promise<void> {
  authorise(viewer, 'judge submissions');
  await database().$queryRaw`
    WITH changed AS (
      UPDATE submissions SET progress = ${JSON.stringify(progress)}::jsonb
      WHERE id = ${id}::uuid AND status = 'running' AND judge_id IS NOT DISTINCT FROM ${judgeId}::uuid
      RETURNING id
    ) ${notifyChanged}`;
}
