import { CommandError } from '../command-error.ts';
import { withConnection } from '../database/run-sql.ts';

/** PostgreSQL 15 is the oldest version that its makers support; server_version_num counts as 150000. */
const OLDEST_VERSION = 150_000;

interface Answer {
  version: number;
  may_create: boolean;
}

/**
 * Checks that DATABASE_URL leads to a database in which Lockstep may work.
 * @throws CommandError saying what is wrong with it; never shows the password
 */
export async function checkDatabase(databaseUrl: string): Promise<void> {
  const url = new URL(databaseUrl);
  const answer = await ask(databaseUrl).catch((error: unknown) => {
    throw new CommandError(`DATABASE_URL does not work: ${explain(url, error)}`, { cause: error });
  });
  if (answer.version < OLDEST_VERSION) {
    const version = Math.floor(answer.version / 10_000);
    throw new CommandError(
      `The server of DATABASE_URL is PostgreSQL ${version}; Lockstep needs 15 or later.`,
    );
  }
  if (!answer.may_create) {
    const [database, user] = [url.pathname.slice(1), url.username];
    throw new CommandError(
      `The user "${user}" of DATABASE_URL may not create tables in the database "${database}".\n` +
        `Allow it, as that database's owner: GRANT ALL ON DATABASE "${database}" TO "${user}"; GRANT ALL ON SCHEMA public TO "${user}";`,
    );
  }
}

async function ask(databaseUrl: string): Promise<Answer> {
  const rows = await withConnection(databaseUrl, async (client) => {
    const result = await client.query<Answer>(
      `SELECT current_setting('server_version_num')::int AS version,
              has_database_privilege(current_database(), 'CREATE')
                AND has_schema_privilege('public', 'CREATE') AS may_create`,
    );
    return result.rows;
  });
  return rows[0] ?? { version: 0, may_create: false };
}

function explain(url: URL, error: unknown): string {
  const server = `${url.hostname}:${url.port || '5432'}`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const database = url.pathname.slice(1);
  switch (code) {
    case 'ECONNREFUSED':
    case 'ECONNRESET':
      return `no PostgreSQL answers at ${server}.\nStart it, or correct the address; without DATABASE_URL Lockstep runs a PostgreSQL of its own.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `there is no host "${url.hostname}".\nCorrect the address; without DATABASE_URL Lockstep runs a PostgreSQL of its own.`;
    case '28P01':
    case '28000':
      return `the server at ${server} refuses the user "${url.username}" with this password.`;
    case '3D000':
      return `the server at ${server} has no database "${database}".\nMake it: CREATE DATABASE "${database}"`;
    default:
      return error instanceof Error ? error.message || code : String(error);
  }
}
