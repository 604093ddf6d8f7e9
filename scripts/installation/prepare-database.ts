import { hostname } from 'node:os';
import { createSetupLink } from '#lib/data/accounts/create-setup-link.ts';
import { closeDatabase } from '#lib/data/client.ts';
import { importContent } from '#lib/data/items/import-content.ts';
import { listJudges } from '#lib/data/judges/list-judges.ts';
import { unregisterJudge } from '#lib/data/judges/unregister-judge.ts';
import { SYSTEM } from '#lib/domain/viewer.ts';
import { applyMigrations } from '../database/apply-migrations.ts';
import { inRoot } from '../root.ts';
import type { Preparation } from './preparation.ts';

/**
 * Brings a database up to this checkout. A process of its own, so that the one that supervises the others stays
 * small. Takes DATABASE_URL and, as argument, the installation's address; writes a Preparation to standard output.
 */
const [baseUrl = ''] = process.argv.slice(2);
try {
  const migrations = await applyMigrations(process.env.DATABASE_URL ?? '');
  const content = await importContent(SYSTEM, inRoot('content'));
  await forgetDeadJudges();
  const setupLink = await createSetupLink(SYSTEM, baseUrl);
  await closeDatabase();
  process.stdout.write(JSON.stringify({ migrations, content, setupLink } satisfies Preparation));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** A judge that was killed on this machine would count as ready until its last heartbeat is stale. */
async function forgetDeadJudges(): Promise<void> {
  for (const judge of await listJudges(SYSTEM)) {
    if (judge.hostname === hostname() && !isAlive(judge.pid)) await unregisterJudge(SYSTEM, judge.id);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
