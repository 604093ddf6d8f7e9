import { join } from 'node:path';
import type { ContentIssue, FolderFiles } from '#lib/content/index.ts';
import {
  listExerciseSlugs,
  loadTests,
  parseExercise,
  readExerciseFolder,
  summarise,
} from '#lib/content/index.ts';
import type { ExerciseSummary } from '#lib/contracts/exercise.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { authorise } from '../authorise.ts';
import { type ImportedItem, type ImportReport, importItems } from './import-items.ts';

/** What an import did, slugs each; `issues` are of folders that were passed over because they are not in order. */
export interface ContentReport extends ImportReport {
  issues: ({ slug: string } & ContentIssue)[];
}

/**
 * Brings the database to what the corpus's folder says; a second run changes nothing. A folder with faults is passed
 * over: its item keeps the version that it has.
 * @param root The folder "content".
 */
export async function importContent(viewer: Viewer, root: string): Promise<ContentReport> {
  authorise(viewer, 'import content');
  const exercises = join(root, 'exercises');
  const slugs = await listExerciseSlugs(exercises);
  const read = await Promise.all(
    slugs.map(async (slug) => readItem(slug, await readExerciseFolder(join(exercises, slug)))),
  );
  const items = read.flatMap(({ item }) => item ?? []);
  const issues = read.flatMap(({ slug, issues }) => issues.map((issue) => ({ slug, ...issue })));
  return { ...(await importItems(viewer, 'exercise', items, slugs)), issues };
}

interface ReadItem {
  slug: string;
  item: ImportedItem | null;
  issues: ContentIssue[];
}

async function readItem(slug: string, files: FolderFiles): Promise<ReadItem> {
  const parsed = parseExercise(slug, files);
  if (!parsed.ok) return { slug, item: null, issues: parsed.issues };
  try {
    const summary: ExerciseSummary = summarise(parsed.exercise, await loadTests(parsed.exercise));
    return { slug, item: { slug, files, contentHash: parsed.exercise.contentHash, summary }, issues: [] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { slug, item: null, issues: [{ file: 'tests.ts', line: 1, message }] };
  }
}
