import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { FolderFiles } from './exercise.ts';

/**
 * Every file below a folder as text, with paths relative to it and line ends as "\n".
 * Hidden files and editors' backups are passed over.
 * @throws the file system's error when the folder cannot be read.
 */
export async function readExerciseFolder(folder: string): Promise<FolderFiles> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.') || part.endsWith('~')))
    .sort();
  const texts = await Promise.all(paths.map((path) => readFile(join(folder, path), 'utf8')));
  return Object.fromEntries(paths.map((path, index) => [path, texts[index]?.replaceAll('\r\n', '\n') ?? '']));
}

/** Slugs of the exercises below `content/exercises`, sorted. */
export async function listExerciseSlugs(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}
