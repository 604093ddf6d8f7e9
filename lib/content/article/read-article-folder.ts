import { join } from 'node:path';
import type { FolderFiles } from '../exercise.ts';
import { listExerciseSlugs, readExerciseFolder } from '../read-exercise-folder.ts';

/** Topics that have a folder below `content/articles`, sorted. @throws the file system's error. */
export function listArticleTopics(root: string): Promise<string[]> {
  return listExerciseSlugs(root);
}

/** The files of an article's folder as text, read as those of an exercise. @throws the file system's error. */
export function readArticleFolder(root: string, topic: string): Promise<FolderFiles> {
  return readExerciseFolder(join(root, topic));
}
