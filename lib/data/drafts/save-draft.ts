import { isDeepStrictEqual } from 'node:util';
import type { Draft, SavedDraft } from '#lib/contracts/exercise.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { asPerson } from '../authorise.ts';
import { database } from '../client.ts';
import { currentExercise } from '../items/current-exercise.ts';
import { getDraft } from './get-draft.ts';

/**
 * Saves a draft on top of the revision that the client last saw. When another tab saved since, nothing is
 * overwritten: the newer draft comes back. A repeat of a save whose answer was lost counts as saved.
 */
export async function saveDraft(viewer: Viewer, slug: string, draft: Draft): Promise<SavedDraft> {
  const person = asPerson(viewer);
  const { itemId } = await currentExercise(slug);
  const files = JSON.stringify(draft.files);
  const [row] = await database().$queryRaw<{ revision: number }[]>`
    INSERT INTO drafts (user_id, item_id, files, revision, updated_at)
    SELECT ${person.id}::uuid, ${itemId}::uuid, ${files}::jsonb, 1, now()
    WHERE ${draft.revision}::int = 0
      OR EXISTS (SELECT FROM drafts WHERE user_id = ${person.id}::uuid AND item_id = ${itemId}::uuid)
    ON CONFLICT (user_id, item_id) DO UPDATE
      SET files = EXCLUDED.files, revision = drafts.revision + 1, updated_at = now()
      WHERE drafts.revision = ${draft.revision}::int
    RETURNING revision`;
  if (row) return { saved: true, revision: row.revision };
  const stored = await getDraft(person, slug);
  // The client saw a draft that is gone (another database): nothing newer stands against this one.
  if (!stored) return saveDraft(person, slug, { ...draft, revision: 0 });
  if (isDeepStrictEqual(stored.files, draft.files)) return { saved: true, revision: stored.revision };
  return { saved: false, newer: stored };
}
