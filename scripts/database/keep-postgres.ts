import { setTimeout as sleep } from 'node:timers/promises';
import { type PostgresOptions, type RunningPostgres, startPostgres } from './start-postgres.ts';

/** The children of a server that was killed need a moment to notice, and hold its memory until then. */
const TRIES = 20;
const PAUSE_MS = 500;

/**
 * A server that is started again when it ends unasked, under the same address.
 * @param onRestart told each time
 * @returns as of startPostgres, but `ended` resolves only after `stop`, or when the server can't be started again
 */
export async function keepPostgres(
  options: PostgresOptions,
  onRestart: () => void,
): Promise<RunningPostgres> {
  let server = await startPostgres(options);
  const { port } = server;
  let stopping = false;

  async function keep(): Promise<void> {
    for (;;) {
      await server.ended;
      if (stopping) return;
      onRestart();
      const next = await startAgain(options, port, () => stopping);
      if (!next) return;
      server = next;
      if (stopping) return server.stop();
    }
  }

  const ended = keep();
  const stop = async () => {
    stopping = true;
    await server.stop();
    await ended;
  };
  return { port, url: server.url, stop, ended };
}

async function startAgain(
  options: PostgresOptions,
  port: number,
  isStopping: () => boolean,
): Promise<RunningPostgres | undefined> {
  for (let tries = 0; tries < TRIES && !isStopping(); tries++) {
    const server = await startPostgres({ ...options, preferredPort: port }).catch(() => undefined);
    if (server?.port === port) return server;
    await server?.stop(); // Somebody else has the port for the moment; all know this address only.
    await sleep(PAUSE_MS);
  }
  return undefined;
}
