import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Process id of the server that runs, or ran last, on a cluster's folder; undefined when there is none. */
export function postmasterPid(folder: string): number | undefined {
  try {
    return Number(readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]) || undefined;
  } catch {
    return undefined;
  }
}
