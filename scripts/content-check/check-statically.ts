import { join } from 'node:path';
import {
  type ContentIssue,
  checkTests,
  type Exercise,
  listExerciseSlugs,
  parseExercise,
  readExerciseFolder,
} from '#lib/content/index.ts';
import { CommandError } from '../command-error.ts';
import { checkCovers } from './check-covers.ts';

/**
 * Parses the exercises and runs their tests against themselves; issues name files below `content`.
 * @param wanted slugs; all exercises when there are none
 */
export async function checkStatically(
  content: string,
  wanted: string[],
): Promise<{ exercises: Exercise[]; issues: ContentIssue[] }> {
  const root = join(content, 'exercises');
  const slugs = await listExerciseSlugs(root);
  const missing = wanted.find((slug) => !slugs.includes(slug));
  if (missing !== undefined) {
    throw new CommandError(`There is no exercise "${missing}". There are: ${slugs.join(', ')}.`);
  }
  const exercises: Exercise[] = [];
  const issues: ContentIssue[] = [];
  for (const slug of wanted.length > 0 ? wanted : slugs) {
    const parsed = parseExercise(slug, await readExerciseFolder(join(root, slug)));
    const found = parsed.ok ? await checkTests(parsed.exercise) : parsed.issues;
    issues.push(...found.map((issue) => ({ ...issue, file: `exercises/${slug}/${issue.file}` })));
    if (parsed.ok && found.length === 0) exercises.push(parsed.exercise);
  }
  issues.push(...(await checkCovers(content, exercises)), ...sameOrder(exercises));
  return { exercises, issues };
}

function sameOrder(exercises: Exercise[]): ContentIssue[] {
  return exercises.flatMap(({ slug, meta }, index) => {
    const other = exercises.slice(0, index).find((earlier) => earlier.meta.order === meta.order);
    if (!other) return [];
    const message = `"order" is ${meta.order}, as in "${other.slug}"; the list could not say which comes first.`;
    return [{ file: `exercises/${slug}/exercise.yaml`, line: 1, message }];
  });
}
