import type { Viewer } from '#lib/domain/viewer.ts';
import { authorise } from '../authorise.ts';
import { database } from '../client.ts';
import { type ExerciseVersion, exerciseVersion } from '../items/exercise-version.ts';

/** The published versions of all exercises that ask a speedup: what a judge's machine has to be calibrated for. */
export async function listSpeedupVersions(viewer: Viewer): Promise<ExerciseVersion[]> {
  authorise(viewer, 'judge submissions');
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT version.id FROM items item JOIN item_versions version ON version.id = item.current_version_id
    WHERE item.kind = 'exercise' AND item.retired_at IS NULL AND version.summary -> 'meta' ->> 'kind' = 'speedup'`;
  return Promise.all(rows.map(({ id }) => exerciseVersion(id)));
}
