import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, linkSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface RuntimeFiles {
  /** The Node that runs the judge: a verdict depends on no other. */
  node: string;
  /** Shared libraries of that Node, loader included. */
  libraries: string[];
  /** Folder of the code that runs inside. */
  inside: string;
}

/**
 * The files that are shown to every sandbox. `folder` is the judge's own temporary folder: what other users can't
 * reach (a checkout below /root) is copied there, because sandboxes run under users of their own.
 */
export function locateRuntime(folder: string): RuntimeFiles {
  const node = realpathSync(process.execPath);
  const inside = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'inside');
  const libraries = sharedLibraries(node);
  if (isReachable(node) && isReachable(inside)) return { node, libraries, inside };
  const copy = path.join(folder, 'runtime');
  mkdirSync(copy, { mode: 0o755 });
  const nodeCopy = path.join(copy, 'node');
  linkOrCopy(node, nodeCopy);
  cpSync(inside, path.join(copy, 'inside'), { recursive: true });
  return { node: nodeCopy, libraries, inside: path.join(copy, 'inside') };
}

/** Whether every folder on the way may be entered by others. */
function isReachable(file: string): boolean {
  for (let at = path.dirname(file); ; at = path.dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return (statSync(file).mode & 0o004) !== 0;
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** What ldd(1) finds; empty for a static executable and where there is no ldd. */
function sharedLibraries(executable: string): string[] {
  try {
    const text = execFileSync('ldd', [executable], { encoding: 'utf8' });
    return [...text.matchAll(/(\/\S+) \(0x/g)].flatMap((match) => match[1] ?? []);
  } catch {
    return [];
  }
}
