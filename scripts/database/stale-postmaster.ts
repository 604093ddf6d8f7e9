import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Clears away what a crashed run left of its server: ends a server that still runs on `folder`, and removes the
 * lock of one that is gone, whose process id may belong to a stranger by now.
 * Only for the holder of the lock on DATA_DIR.
 */
export async function clearStalePostmaster(folder: string): Promise<void> {
  const lock = path.join(folder, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  if (isServerOn(folder, pid)) await end(folder, pid);
  rmSync(lock, { force: true });
}

async function end(folder: string, pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    process.kill(pid, signal);
    for (let tries = 0; tries < 50; tries++) {
      if (!isServerOn(folder, pid)) return;
      await sleep(100);
    }
  }
  throw new Error(
    `A PostgreSQL of an earlier start (process ${pid}) still uses ${folder} and can't be ended.`,
  );
}

function isServerOn(folder: string, pid: number): boolean {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return path.basename(command[0] ?? '') === 'postgres' && command.includes(folder);
  } catch {
    return false;
  }
}
