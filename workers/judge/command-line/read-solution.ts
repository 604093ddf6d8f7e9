import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '#lib/base/errors.ts';
import { type SourceFiles, sourceFilesSchema } from '#lib/contracts/source-files.ts';

/**
 * A solution from disk: a file stands for the entry file, whatever its own name; a folder gives all its `.ts` files.
 * @throws UserError when there is nothing to judge there
 */
export async function readSolution(path: string, entryFile: string): Promise<SourceFiles> {
  const files = (await isFolder(path))
    ? await readFolder(path)
    : { [entryFile]: await readFile(path, 'utf8') };
  const parsed = sourceFilesSchema.safeParse(files);
  if (!parsed.success) {
    throw new UserError('invalid', parsed.error.issues.map((issue) => issue.message).join(' '));
  }
  if (!(entryFile in parsed.data)) {
    throw new UserError(
      'invalid',
      `The folder ${path} has no ${entryFile}, which this exercise starts from.`,
    );
  }
  return parsed.data;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    throw new UserError('not found', `There is no file or folder ${path}.`, { cause });
  }
}

async function readFolder(path: string): Promise<Record<string, string>> {
  const names = (await readdir(path)).filter((name) => name.endsWith('.ts'));
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(path, name), 'utf8')])),
  );
}
