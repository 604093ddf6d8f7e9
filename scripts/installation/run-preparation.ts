import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { CommandError } from '../command-error.ts';
import { inRoot } from '../root.ts';
import { type Preparation, preparationSchema } from './preparation.ts';

/**
 * Migrates, imports the content and opens the set-up.
 * @throws CommandError with the reason when the database can't be brought up to this checkout
 */
export async function runPreparation(baseUrl: string, env: NodeJS.ProcessEnv): Promise<Preparation> {
  const script = inRoot('scripts', 'installation', 'prepare-database.ts');
  const command = ['--disable-warning=ExperimentalWarning', script, baseUrl];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: inRoot(), env });
    return preparationSchema.parse(JSON.parse(stdout));
  } catch (cause) {
    const stderr = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : '';
    throw new CommandError(`The database could not be prepared: ${stderr || String(cause)}`, { cause });
  }
}
