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
      const next = await startAgain({ ...options, preferredPort: port }, () => stopping);
      if (!next) return;
      server = next;
      if (stopping || server.port !== port) return server.stop();
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
  isStopping: () => boolean,
): Promise<RunningPostgres | undefined> {
  for (let tries = 0; tries < TRIES && !isStopping(); tries++) {
    const server = await startPostgres(options).catch(() => undefined);
    if (server) return server;
    await sleep(PAUSE_MS);
  }
  return undefined;
}
