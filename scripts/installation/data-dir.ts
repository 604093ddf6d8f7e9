import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { CommandError } from '../command-error.ts';
import { type FileLock, lockFile, lockHolder } from '../process/file-lock.ts';

/**
 * Makes DATA_DIR when there is none and takes it for this process alone.
 * @throws CommandError when it can't be written, or another start uses it
 */
export async function takeDataDir(dataDir: string): Promise<FileLock> {
  make(dataDir);
  const file = path.join(dataDir, 'lock');
  const lock = await lockFile(file, { wait: false });
  if (lock) return lock;
  throw new CommandError(
    `Another start of Lockstep (process ${lockHolder(file)}) uses ${dataDir}.\n` +
      'Stop that one first, or give this one a folder of its own: DATA_DIR=… PORT=… npm start',
  );
}

function make(dataDir: string): void {
  try {
    // Others may pass through, because the account of PostgreSQL has to; they can't list what is in it.
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CommandError(
      `The data folder ${dataDir} can't be made: ${reason}\nName another one in DATA_DIR.`,
      { cause },
    );
  }
}
