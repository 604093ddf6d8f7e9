import { closeSync, mkdirSync, openSync, readFileSync, readSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Content without the line end; null when the file is not there or not ours to read. */
export function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
}

/** A small file that is read often: opened once, which costs a tenth of opening it each time. */
export class OpenFile {
  readonly #file: string;
  readonly #buffer = Buffer.alloc(1024);
  #fd: number | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  /** The first kilobyte; null when the file is not there. */
  read(): string | null {
    try {
      this.#fd ??= openSync(this.#file, 'r');
      const length = readSync(this.#fd, this.#buffer, 0, this.#buffer.length, 0);
      return this.#buffer.toString('latin1', 0, length);
    } catch {
      return null;
    }
  }

  close(): void {
    if (this.#fd !== null) closeSync(this.#fd);
    this.#fd = null;
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

/** Whether the number in one file is nearly that in the other. */
export function isNearly(usageFile: string, limitFile: string): boolean {
  const [usage, limit] = [readText(usageFile), readText(limitFile)];
  return usage !== null && limit !== null && Number(usage) >= 0.97 * Number(limit);
}

/** A counter in text of "name value" lines; 0 when absent. */
export function readCounter(text: string | null, name: string): number {
  const line = (text ?? '').split('\n').find((candidate) => candidate.startsWith(`${name} `));
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
