import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';

/**
 * Without /proc, os.cpus() is empty, and programs that start a worker for each processor would start none. A file that
 * only counts the processors stands in for /proc/stat.
 */
export function writeProcFiles(judgeFolder: string): Record<string, string> {
  const file = path.join(judgeFolder, 'proc-stat');
  const line = (name: string) => `${name} 0 0 0 0 0 0 0 0 0 0`;
  const cpus = Array.from({ length: availableParallelism() }, (_, i) => line(`cpu${i}`));
  writeFileSync(file, `${[line('cpu '), ...cpus].join('\n')}\n`, { mode: 0o644 });
  return { '/proc/stat': file };
}
