import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentIssue } from '#lib/content/index.ts';
import { parseTopics } from '#lib/content/question/index.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { authorise } from '../authorise.ts';
import { database } from '../client.ts';

/**
 * Brings the topics to what `questions/topics.yaml` says. With faults in it the topics stay as they are, and the faults
 * are returned, with paths below the folder "content".
 * @param root The folder "content".
 */
export async function importTopics(viewer: Viewer, root: string): Promise<ContentIssue[]> {
  authorise(viewer, 'import content');
  const file = 'questions/topics.yaml';
  const { topics, issues } = parseTopics(await readFile(join(root, file), 'utf8'), []);
  if (issues.length > 0) return issues.map((issue) => ({ ...issue, file }));
  const rows = topics.map(({ slug, title, summary }, position) => ({ slug, title, summary, position }));
  await database().$transaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO topics (slug, title, summary, position)
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS topic(slug text, title text, summary text, position int)
      ON CONFLICT (slug) DO UPDATE
        SET title = EXCLUDED.title, summary = EXCLUDED.summary, position = EXCLUDED.position
        WHERE topics IS DISTINCT FROM EXCLUDED`;
    await tx.topic.deleteMany({ where: { slug: { notIn: topics.map(({ slug }) => slug) } } });
  });
  return [];
}
