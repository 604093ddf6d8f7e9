import { createHash } from 'node:crypto';
import type { FolderFiles } from './exercise.ts';

/** SHA-256 (hex) over the sorted paths and texts, each preceded by its length, so that no two folders share one. */
export function contentHash(files: FolderFiles): string {
  const hash = createHash('sha256');
  for (const path of Object.keys(files).sort()) {
    for (const part of [path, files[path] ?? '']) {
      const bytes = Buffer.from(part, 'utf8');
      hash.update(`${bytes.length}:`).update(bytes);
    }
  }
  return hash.digest('hex');
}
