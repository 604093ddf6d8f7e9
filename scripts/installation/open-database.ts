import { CommandError } from '../command-error.ts';
import { runSql } from '../database/run-sql.ts';
import { startPostgres } from '../database/start-postgres.ts';
import { checkDatabase } from './check-database.ts';
import { readSecrets, writeSecrets } from './secrets.ts';
import type { Settings } from './settings.ts';

export interface OpenDatabase {
  url: string;
  /** Resolves when the server is gone unasked; never for a server of somebody else's. */
  lost: Promise<void>;
  close(): Promise<void>;
}

const NAME = 'lockstep';

/** The database of DATABASE_URL, or the embedded one, started for this run. */
export async function openDatabase({ env, dataDir }: Settings): Promise<OpenDatabase> {
  if (env.DATABASE_URL) {
    await checkDatabase(env.DATABASE_URL);
    return { url: env.DATABASE_URL, lost: new Promise(() => {}), close: async () => {} };
  }
  return openEmbedded(dataDir);
}

async function openEmbedded(dataDir: string): Promise<OpenDatabase> {
  const secrets = readSecrets(dataDir);
  const server = await startPostgres({
    folder: dataDir,
    password: secrets.databasePassword,
    preferredPort: secrets.databasePort,
    durable: true,
  }).catch((error: unknown) => {
    throw new CommandError(error instanceof Error ? error.message : String(error), { cause: error });
  });
  if (server.port !== secrets.databasePort) writeSecrets(dataDir, { ...secrets, databasePort: server.port });
  const exists = await runSql(server.url('postgres'), 'SELECT FROM pg_database WHERE datname = $1', [NAME]);
  if (exists.length === 0) await runSql(server.url('postgres'), `CREATE DATABASE ${NAME}`);
  return { url: server.url(NAME), lost: server.ended, close: server.stop };
}
