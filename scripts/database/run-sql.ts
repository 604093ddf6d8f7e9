import pg from 'pg';

/** Runs `work` on a connection of its own, which is closed whatever happens. */
export async function withConnection<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {}); // A lost connection fails the query that needs it, or nothing at all.
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Runs one SQL statement, or several without parameters. */
export async function runSql(url: string, sql: string, parameters?: unknown[]): Promise<unknown[]> {
  return withConnection(url, async (client) => (await client.query(sql, parameters)).rows);
}
