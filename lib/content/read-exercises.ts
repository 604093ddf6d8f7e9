import { join } from 'node:path';
import { contentHash } from './content-hash.ts';
import type { ContentIssue, FolderFiles } from './exercise.ts';
import { loadTests } from './load-tests.ts';
import { parseExercise } from './parse-exercise.ts';
import { listExerciseSlugs, readExerciseFolder } from './read-exercise-folder.ts';
import type { Derived, SourceItem } from './source.ts';
import { summarise } from './summarise.ts';

/** The exercises of the corpus, `exercises/<slug>/…`. @param root the folder "content" */
export async function readExercises(root: string): Promise<SourceItem[]> {
  const folder = join(root, 'exercises');
  const slugs = await listExerciseSlugs(folder);
  return Promise.all(
    slugs.map(async (slug) => {
      const files = await readExerciseFolder(join(folder, slug));
      return { slug, files, contentHash: contentHash(files), derive: () => derive(slug, files) };
    }),
  );
}

async function derive(slug: string, files: FolderFiles): Promise<Derived> {
  const refuse = (issues: ContentIssue[]): Derived => ({
    ok: false,
    issues: issues.map((issue) => ({ ...issue, file: `exercises/${slug}/${issue.file}` })),
  });
  const parsed = parseExercise(slug, files);
  if (!parsed.ok) return refuse(parsed.issues);
  try {
    return { ok: true, summary: summarise(parsed.exercise, await loadTests(parsed.exercise)) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return refuse([{ file: 'tests.ts', line: 1, message }]);
  }
}
