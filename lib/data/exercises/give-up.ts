import type { Viewer } from '#lib/domain/viewer.ts';
import { asPerson } from '../authorise.ts';
import { database } from '../client.ts';
import { currentExercise } from '../items/current-exercise.ts';
import { exerciseVersion } from '../items/exercise-version.ts';

/** Notes that the viewer gave the exercise up and opens its editorial (Markdown). A later solution still counts. */
export async function giveUp(viewer: Viewer, slug: string): Promise<{ editorial: string }> {
  const person = asPerson(viewer);
  const { itemId, versionId } = await currentExercise(slug);
  await database().$executeRaw`
    INSERT INTO exercise_progress AS progress (user_id, item_id, gave_up_at)
    VALUES (${person.id}::uuid, ${itemId}::uuid, now())
    ON CONFLICT (user_id, item_id) DO UPDATE SET gave_up_at = COALESCE(progress.gave_up_at, now())`;
  const { exercise } = await exerciseVersion(versionId);
  return { editorial: exercise.editorial };
}
