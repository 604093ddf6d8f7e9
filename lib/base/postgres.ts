import pg from 'pg';
import { env } from './env.ts';
import { UserError } from './errors.ts';

/** Connections of one process: Prisma, the queue and the rate limiter share them. */
const MAX_CONNECTIONS = 10;

/** The connection string of this installation's PostgreSQL. @throws UserError `unavailable` when none is set. */
export function databaseUrl(): string {
  if (!env.DATABASE_URL) {
    throw new UserError(
      'unavailable',
      'DATABASE_URL is not set. `npm start` sets it for the processes it starts; alone, a process needs it in its environment.',
    );
  }
  return env.DATABASE_URL;
}

// On globalThis, because development reloads and bundling evaluate this module more than once in a process.
const shared = globalThis as typeof globalThis & { lockstepPool?: pg.Pool | undefined };

/** The process's one pool, opened on first use. */
export function databasePool(): pg.Pool {
  shared.lockstepPool ??= openPool();
  return shared.lockstepPool;
}

/** Closes the pool; the next use opens a new one. */
export async function closeDatabasePool(): Promise<void> {
  const pool = shared.lockstepPool;
  shared.lockstepPool = undefined;
  await pool?.end();
}

function openPool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl(),
    max: MAX_CONNECTIONS,
    application_name: 'lockstep',
    keepAlive: true,
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  return pool;
}
