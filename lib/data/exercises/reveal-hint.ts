import type { RevealedHints } from '#lib/contracts/exercise.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { asPerson } from '../authorise.ts';
import { database } from '../client.ts';
import { currentExercise } from '../items/current-exercise.ts';
import { exerciseVersion } from '../items/exercise-version.ts';

/** Shows one hint more, if there is one, and returns all that are shown. Remembered with the viewer's progress. */
export async function revealHint(viewer: Viewer, slug: string): Promise<RevealedHints> {
  const person = asPerson(viewer);
  const { itemId, versionId } = await currentExercise(slug);
  const { exercise } = await exerciseVersion(versionId);
  const hintCount = exercise.hints.length;
  const [row] = await database().$queryRaw<{ hints_shown: number }[]>`
    INSERT INTO exercise_progress AS progress (user_id, item_id, hints_shown)
    VALUES (${person.id}::uuid, ${itemId}::uuid, LEAST(1, ${hintCount}::int))
    ON CONFLICT (user_id, item_id) DO UPDATE
      SET hints_shown = LEAST(progress.hints_shown + 1, ${hintCount}::int)
    RETURNING hints_shown`;
  return { hints: exercise.hints.slice(0, row?.hints_shown ?? 0), hintCount };
}
