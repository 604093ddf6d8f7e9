import { z } from 'zod';
import { remember } from '#lib/base/remember.ts';
import type { Exercise, FolderFiles } from '#lib/content/exercise.ts';
import { parseExercise } from '#lib/content/parse-exercise.ts';
import { database } from '../client.ts';

/** An immutable version of an exercise with its folder, parsed and as it is. */
export interface ExerciseVersion {
  id: string;
  slug: string;
  files: FolderFiles;
  exercise: Exercise;
}

const filesSchema = z.record(z.string(), z.string());

/** A version's content. Versions never change, so a process reads and parses each once; the object is shared: don't write to it. */
export const exerciseVersion = remember<ExerciseVersion>(200, load);

async function load(versionId: string): Promise<ExerciseVersion> {
  const {
    id,
    files: json,
    item,
  } = await database().itemVersion.findUniqueOrThrow({
    where: { id: versionId, item: { kind: 'exercise' } },
    include: { item: { select: { slug: true } } },
  });
  const files = filesSchema.parse(json);
  const parsed = parseExercise(item.slug, files);
  if (!parsed.ok) {
    throw new Error(
      `Version ${versionId} of exercise ${item.slug} can't be parsed: ${JSON.stringify(parsed.issues)}`,
    );
  }
  return { id, slug: item.slug, files, exercise: parsed.exercise };
}
