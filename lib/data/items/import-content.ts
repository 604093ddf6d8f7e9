import { type ReadSource, readExercises } from '#lib/content/index.ts';
import { readQuestions } from '#lib/content/question/index.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { ItemKind } from '#prisma/generated/client.ts';
import { authorise } from '../authorise.ts';
import { importTopics } from '../topics/import-topics.ts';
import { type ImportReport, importItems } from './import-items.ts';

/** The kinds of items that the corpus has as files. */
const SOURCES: readonly [ItemKind, ReadSource][] = [
  ['exercise', readExercises],
  ['question', readQuestions],
];

/**
 * Brings the database to what the corpus's folder says; a second run changes nothing and reads nothing closely. An item
 * with faults is passed over: it keeps the version that it has. Items are reported as "question/what-the-gil-is".
 * @param root The folder "content".
 */
export async function importContent(viewer: Viewer, root: string): Promise<ImportReport> {
  authorise(viewer, 'import content');
  const report: ImportReport = {
    created: [],
    updated: [],
    unchanged: [],
    retired: [],
    issues: await importTopics(viewer, root),
  };
  for (const [kind, read] of SOURCES) {
    const { issues, ...slugs } = await importItems(viewer, kind, await read(root));
    report.issues.push(...issues);
    for (const change of ['created', 'updated', 'unchanged', 'retired'] as const)
      report[change].push(...slugs[change].map((slug) => `${kind}/${slug}`));
  }
  return report;
}
