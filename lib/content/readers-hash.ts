import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from './content-hash.ts';

/** What a summary depends on beside the item's files: all code that reads the corpus, and nothing that only tests it. */
const FOLDERS = ['content', 'contracts', 'domain'];

let hash: string | undefined;

/** A hash of the code that derives summaries: what other code derived is derived again. Only where the sources are there. */
export function readersHash(): string {
  hash ??= hashSources(join(import.meta.dirname, '..'));
  return hash;
}

function hashSources(lib: string): string {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(lib, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  ).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  return contentHash(Object.fromEntries(files.map((file) => [file, readFileSync(join(lib, file), 'utf8')])));
}
