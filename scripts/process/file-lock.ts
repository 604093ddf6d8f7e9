import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';

export interface FileLock {
  release(): void;
}

/**
 * Takes the lock on a file for this process. The kernel gives it back when the process ends, however it ends.
 * Where the system has no flock(1) (it is part of util-linux), nothing is locked.
 * @returns undefined when another process holds it and `wait` is false
 */
export async function lockFile(file: string, { wait }: { wait: boolean }): Promise<FileLock | undefined> {
  const descriptor = openSync(file, 'a+', 0o600);
  if (!(await flock(descriptor, wait))) {
    closeSync(descriptor);
    return undefined;
  }
  writeSync(descriptor, `${process.pid}\n`);
  return { release: () => closeSync(descriptor) };
}

/** The process that took the lock last; it holds it if anybody does. */
export function lockHolder(file: string): number {
  return Number(readFileSync(file, 'utf8').trim().split('\n').at(-1));
}

/** The lock belongs to the open file that this process and flock(1) share, so it stays when flock(1) ends. */
function flock(descriptor: number, wait: boolean): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn('flock', [...(wait ? [] : ['--nonblock']), '3'], {
      stdio: ['ignore', 'ignore', 'ignore', descriptor],
    });
    child.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? resolve(true) : reject(error),
    );
    child.once('exit', (code) => resolve(code === 0));
  });
}
