import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentIssue, Exercise } from '#lib/content/index.ts';
import { parseInventory } from '#lib/content/question/index.ts';

/** Ids under `covers` that the inventory of the corpus does not have. */
export async function checkCovers(content: string, exercises: Exercise[]): Promise<ContentIssue[]> {
  const { inventory, issues } = parseInventory(await readFile(join(content, 'inventory.yaml'), 'utf8'));
  const known = new Set(inventory.map(({ id }) => id));
  const unknown = exercises.flatMap(({ slug, meta }) =>
    meta.covers
      .filter((id) => !known.has(id))
      .map((id) => ({
        file: `exercises/${slug}/exercise.yaml`,
        line: 1,
        message: `"covers" names ${id}, which the inventory does not have.`,
      })),
  );
  return [...issues, ...unknown];
}
