import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Content without the line end; null when the file is not there or not ours to read. */
export function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
}

/** False when the kernel refuses the value. */
export function writeText(file: string, text: string | number): boolean {
  try {
    writeFileSync(file, String(text));
    return true;
  } catch {
    return false;
  }
}

/** False when it can't be removed now; a folder that is not there counts as removed. */
export function removeFolder(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT';
  }
}

/** Whether groups can be made below this one: tried, because permissions alone don't tell. */
export function canMakeGroups(folder: string): boolean {
  const probe = path.join(folder, `lockstep-probe-${process.pid}`);
  try {
    mkdirSync(probe);
  } catch {
    return false;
  }
  return removeFolder(probe);
}

/** Ids in a `cgroup.procs` file. */
export function readPids(file: string): number[] {
  return (readText(file) ?? '').split('\n').filter(Boolean).map(Number);
}

/** A counter in a file of "name value" lines; 0 when absent. */
export function readCounter(file: string, name: string): number {
  const line = (readText(file) ?? '').split('\n').find((candidate) => candidate.startsWith(`${name} `));
  return line === undefined ? 0 : Number(line.slice(name.length + 1));
}

export function killPids(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Already gone.
    }
  }
}
