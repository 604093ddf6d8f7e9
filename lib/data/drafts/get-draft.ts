import { type Draft, draftSchema } from '#lib/contracts/exercise.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { isPerson } from '#lib/domain/viewer.ts';
import { database } from '../client.ts';

/** What the viewer has in the editor of an exercise, or null when nothing was saved. */
export async function getDraft(viewer: Viewer, slug: string): Promise<Draft | null> {
  if (!isPerson(viewer)) return null;
  const draft = await database().draft.findFirst({
    where: { userId: viewer.id, item: { kind: 'exercise', slug } },
    select: { files: true, revision: true },
  });
  return draft && draftSchema.parse(draft);
}
