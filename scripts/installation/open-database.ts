import { CommandError } from '../command-error.ts';
import { keepPostgres } from '../database/keep-postgres.ts';
import { runSql } from '../database/run-sql.ts';
import { checkDatabase } from './check-database.ts';
import { readSecrets, writeSecrets } from './secrets.ts';
import type { Settings } from './settings.ts';

export interface OpenDatabase {
  url: string;
  /** Resolves when the embedded server is gone and can't be started again; never for a server of somebody else's. */
  lost: Promise<void>;
  close(): Promise<void>;
}

const NAME = 'lockstep';

/**
 * The database of DATABASE_URL, or the embedded one, started for this run.
 * @param cpus processors for the embedded one
 */
export async function openDatabase(
  { env, dataDir }: Settings,
  cpus: readonly number[] | undefined,
  print: (line: string) => void,
): Promise<OpenDatabase> {
  if (env.DATABASE_URL) {
    await checkDatabase(env.DATABASE_URL);
    return { url: env.DATABASE_URL, lost: new Promise(() => {}), close: async () => {} };
  }
  return openEmbedded(dataDir, cpus, print);
}

async function openEmbedded(
  dataDir: string,
  cpus: readonly number[] | undefined,
  print: (line: string) => void,
): Promise<OpenDatabase> {
  const secrets = readSecrets(dataDir);
  const options = {
    folder: dataDir,
    password: secrets.databasePassword,
    preferredPort: secrets.databasePort,
    durable: true,
    cpus,
  };
  const server = await keepPostgres(options, () => print('The database ended; it is started again.')).catch(
    (error: unknown) => {
      throw new CommandError(error instanceof Error ? error.message : String(error), { cause: error });
    },
  );
  if (server.port !== secrets.databasePort) writeSecrets(dataDir, { ...secrets, databasePort: server.port });
  const exists = await runSql(server.url('postgres'), 'SELECT FROM pg_database WHERE datname = $1', [NAME]);
  if (exists.length === 0) await runSql(server.url('postgres'), `CREATE DATABASE ${NAME}`);
  return { url: server.url(NAME), lost: server.ended, close: server.stop };
}
