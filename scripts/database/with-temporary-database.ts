import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { applyMigrations } from './apply-migrations.ts';
import { runSql } from './run-sql.ts';
import { type RunningPostgres, startPostgres } from './start-postgres.ts';

/** Starts a throw-away PostgreSQL; `stop` removes its data. */
export async function startTemporaryPostgres(): Promise<RunningPostgres> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lockstep-postgres-'));
  chmodSync(folder, 0o711); // The account that PostgreSQL runs under has to pass through.
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const server = await startPostgres({ folder, password: randomBytes(16).toString('hex'), durable: false });
    return { ...server, stop: () => server.stop().then(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Runs `use` with the address of a fresh, migrated database of its own server, and removes both afterwards. */
export async function withTemporaryDatabase<T>(use: (databaseUrl: string) => Promise<T>): Promise<T> {
  const server = await startTemporaryPostgres();
  try {
    await runSql(server.url('postgres'), 'CREATE DATABASE lockstep');
    await applyMigrations(server.url('lockstep'));
    return await use(server.url('lockstep'));
  } finally {
    await server.stop();
  }
}
