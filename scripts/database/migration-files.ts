import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const migrationsFolder = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

export interface MigrationFile {
  /** Folder's name, `<time>_<what>`. */
  name: string;
  sql: string;
  /** SHA-256 of the script in hexadecimal, as Prisma records it. */
  checksum: string;
}

/** The migrations of prisma/migrations in the order in which they apply. */
export function readMigrations(folder = migrationsFolder): MigrationFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => readMigration(folder, name));
}

function readMigration(folder: string, name: string): MigrationFile {
  const script = readFileSync(path.join(folder, name, 'migration.sql'));
  return { name, sql: script.toString(), checksum: createHash('sha256').update(script).digest('hex') };
}
