import type { TestProject } from 'vitest/node';
import { applyMigrations } from '../database/apply-migrations.ts';
import { runSql } from '../database/run-sql.ts';
import { startTemporaryPostgres } from '../database/with-temporary-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser's address of the integration tests' server; `template` is migrated and empty. */
    integrationServer: string;
  }
}

/** One throw-away PostgreSQL for all integration tests of a run. */
export default async function startIntegrationServer(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTemporaryPostgres();
  await runSql(server.url('postgres'), 'CREATE DATABASE template');
  await applyMigrations(server.url('template'));
  project.provide('integrationServer', server.url('postgres'));
  return server.stop;
}
