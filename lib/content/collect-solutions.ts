import { MAX_FILE_CHARS, type SourceFiles, sourceFilesSchema } from '../contracts/source-files.ts';
import type { ContentIssue, FolderFiles } from './exercise.ts';

/**
 * The files of one solution, named as a candidate's would be. `reference.ts` is a solution of one file;
 * a folder `reference/` holds one of several, its entry under the entry's own name. Null where there is neither.
 */
export function solutionAt(files: FolderFiles, path: string, entryFile: string): SourceFiles | null {
  const single = files[`${path}.ts`];
  if (single !== undefined) return { [entryFile]: single };
  const inside = Object.keys(files).filter((name) => name.startsWith(`${path}/`));
  if (inside.length === 0) return null;
  return Object.fromEntries(inside.map((name) => [name.slice(path.length + 1), files[name] ?? '']));
}

/** Names of the solutions in a folder such as `wrong`, sorted: `wrong/a.ts` and `wrong/b/solution.ts` give a, b. */
export function solutionNames(files: FolderFiles, folder: string): string[] {
  const names = Object.keys(files)
    .filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.ts'))
    .map(
      (path) =>
        path
          .slice(folder.length + 1)
          .replace(/\.ts$/, '')
          .split('/')[0] ?? '',
    );
  return [...new Set(names)].sort();
}

/** What keeps a set of files from being a solution that a candidate could hand in. */
export function checkSolution(solution: SourceFiles, path: string, entryFile: string): ContentIssue[] {
  const file = `${path}.ts`;
  if (solution[entryFile] === undefined) {
    return [
      { file: `${path}/`, line: 1, message: `The solution has no file "${entryFile}", which is the entry.` },
    ];
  }
  const parsed = sourceFilesSchema.safeParse(solution);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => ({
    file,
    line: 1,
    message: issue.code === 'too_big' ? `A file may hold ${MAX_FILE_CHARS} characters.` : issue.message,
  }));
}
