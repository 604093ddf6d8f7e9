import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../process/free-port.ts';
import { guard } from '../process/guard.ts';
import { onCpus } from '../process/on-cpus.ts';
import { plainEnvironment } from '../process/plain-environment.ts';
import { initialisePostgres } from './initialise-postgres.ts';
import { commandAs, type PostgresAccount, postgresAccount } from './postgres-account.ts';
import { findPostgresBinaries } from './postgres-binaries.ts';
import { clearStalePostmaster } from './stale-postmaster.ts';

export interface PostgresOptions {
  /** Existing folder that will hold `postgres/` (the cluster) and `postgres.log`. */
  folder: string;
  password: string;
  /** Tried first; another one is taken when it is in use. */
  preferredPort?: number | undefined;
  /** False for throw-away servers: a power cut may lose their data, and they are several times faster. */
  durable: boolean;
  /** Processors that it keeps to; any when absent. */
  cpus?: readonly number[] | undefined;
}

export interface RunningPostgres {
  port: number;
  /** Address of a database on this server, for the superuser. */
  url(database: string): string;
  /** Ends every connection and the server; resolves when it is gone. */
  stop(): Promise<void>;
  /** Resolves when the server is gone, for whatever reason. */
  ended: Promise<void>;
}

/** Starts a PostgreSQL that listens on 127.0.0.1 only and ends with this process, however that ends. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const folder = path.join(realpathSync(options.folder), 'postgres');
  const log = path.join(options.folder, 'postgres.log');
  const account = postgresAccount();
  await initialisePostgres(folder, options.password, account);
  await clearStalePostmaster(folder);
  const port = await freePort(options.preferredPort);
  const server = launch(folder, log, account, options.cpus, settings(port, options.durable));
  const ended = new Promise<void>((resolve) =>
    server.once('exit', () => resolve()).once('error', () => resolve()),
  );
  const release = guard(server.pid ?? 0, 'SIGINT');
  ended.then(release);
  const url = (database: string) =>
    `postgresql://lockstep:${encodeURIComponent(options.password)}@127.0.0.1:${port}/${database}`;
  const stop = () => stopServer(server, ended);
  await untilReady(url('postgres'), server, log).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { port, url, stop, ended };
}

function settings(port: number, durable: boolean): Record<string, string | number> {
  return {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '128MB',
    wal_level: 'minimal',
    max_wal_senders: 0,
    max_wal_size: '512MB',
    random_page_cost: 1.1,
    jit: 'off',
    log_min_messages: 'warning',
    log_timezone: 'UTC',
    timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
}

function launch(
  folder: string,
  log: string,
  account: PostgresAccount | undefined,
  cpus: readonly number[] | undefined,
  values: Record<string, string | number>,
): ChildProcess {
  const { file, prefix } = commandAs(account, findPostgresBinaries().postgres, [folder]);
  const flags = Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const output = openSync(log, 'w', 0o600);
  try {
    const [program, ...args] = onCpus(cpus, [file, ...prefix, '-D', folder, ...flags]);
    return spawn(program, args, {
      ...(prefix.length === 0 ? account : {}),
      // Ctrl-C reaches the whole terminal's group; the database has to outlive those who still write to it.
      detached: true,
      cwd: '/',
      env: plainEnvironment(),
      stdio: ['ignore', output, output],
    });
  } finally {
    closeSync(output);
  }
}

async function untilReady(url: string, server: ChildProcess, log: string): Promise<void> {
  let failure: unknown;
  server.once('error', (error) => {
    failure = error;
  });
  for (let tries = 0; tries < 3000; tries++) {
    if (failure || server.exitCode !== null || server.signalCode !== null) {
      const detail = readFileSync(log, 'utf8').trim() || String(failure);
      throw new Error(`The embedded PostgreSQL did not start:\n${detail}`, { cause: failure });
    }
    if (await answers(url)) return;
    await sleep(20);
  }
  throw new Error(`The embedded PostgreSQL did not answer within a minute. Its log is ${log}.`);
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Fast shutdown; after ten seconds an immediate one, from which PostgreSQL recovers at its next start. */
async function stopServer(server: ChildProcess, ended: Promise<void>): Promise<void> {
  server.kill('SIGINT');
  const timer = setTimeout(() => server.kill('SIGQUIT'), 10_000);
  await ended;
  clearTimeout(timer);
}
