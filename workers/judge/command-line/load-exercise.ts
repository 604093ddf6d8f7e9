import { join } from 'node:path';
import { UserError } from '#lib/base/errors.ts';
import { type Exercise, listExerciseSlugs, parseExercise, readExerciseFolder } from '#lib/content/index.ts';

const EXERCISES = join(import.meta.dirname, '../../../content/exercises');

/** An exercise of the corpus by its slug. @throws UserError that lists the slugs, or the faults of its files */
export async function loadExercise(slug: string): Promise<Exercise> {
  const slugs = await listExerciseSlugs(EXERCISES);
  if (!slugs.includes(slug)) {
    throw new UserError('not found', `There is no exercise "${slug}". There are: ${slugs.join(', ')}.`);
  }
  const parsed = parseExercise(slug, await readExerciseFolder(join(EXERCISES, slug)));
  if (parsed.ok) return parsed.exercise;
  const lines = parsed.issues.map(({ file, line, message }) => `  ${slug}/${file}:${line} ${message}`);
  throw new UserError('invalid', `The exercise "${slug}" is not sound:\n${lines.join('\n')}`);
}
