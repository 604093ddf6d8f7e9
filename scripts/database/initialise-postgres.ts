import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { plainEnvironment } from '../process/plain-environment.ts';
import { commandAs, type PostgresAccount } from './postgres-account.ts';
import { findPostgresBinaries } from './postgres-binaries.ts';

/** Makes a PostgreSQL cluster in `folder` when there is none, whose superuser `lockstep` has `password`. */
export async function initialisePostgres(
  folder: string,
  password: string,
  account: PostgresAccount | undefined,
): Promise<void> {
  if (existsSync(path.join(folder, 'PG_VERSION'))) return;
  // A start that was killed in the middle of this leaves a folder without PG_VERSION, which initdb refuses.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
  const passwordFile = path.join(path.dirname(folder), `password-${randomBytes(6).toString('hex')}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  try {
    await runInitdb(folder, passwordFile, account);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

async function runInitdb(folder: string, passwordFile: string, account: PostgresAccount | undefined) {
  const { file, prefix } = commandAs(account, findPostgresBinaries().initdb, [folder]);
  const options = [
    `--pgdata=${folder}`,
    '--username=lockstep',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // PostgreSQL's own collation: the order of a list is the same on every machine.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    // The server syncs at its first checkpoint; a crash before that is repaired by starting over.
    '--no-sync',
  ];
  const as = prefix.length === 0 && account ? account : {};
  try {
    await promisify(execFile)(file, [...prefix, ...options], { ...as, cwd: '/', env: plainEnvironment() });
  } catch (cause) {
    const detail = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : String(cause);
    throw new Error(`The database could not be made in ${folder}:\n${detail}`, { cause });
  }
}
