import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const schema = z.strictObject({
  /** Superuser's password of the embedded database. */
  databasePassword: z.string().min(32),
  /** Port of the embedded database at its last start. */
  databasePort: z.int().optional(),
  nextAuthSecret: z.string().min(32),
});
export type Secrets = z.infer<typeof schema>;

/** The secrets of this installation, made at its first start and kept in DATA_DIR, readable by its owner only. */
export function readSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, 'secrets.json');
  if (existsSync(file)) return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const secrets = { databasePassword: newSecret(), nextAuthSecret: newSecret() };
  writeSecrets(dataDir, secrets);
  return secrets;
}

/** Replaces the file as a whole: a start that is killed in the middle leaves the old one. */
export function writeSecrets(dataDir: string, secrets: Secrets): void {
  const file = path.join(dataDir, 'secrets.json');
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
