import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { keepPostgres } from '../../database/keep-postgres.ts';
import { runSql } from '../../database/run-sql.ts';
import { runPreparation } from '../../installation/run-preparation.ts';
import { freePort } from '../../process/free-port.ts';
import { type Service, startService } from '../../process/start-service.ts';
import { inRoot } from '../../root.ts';
import { temporaryDataDir } from '../start-under-test.ts';

/** A database, a web server and judges: real processes, each started again when it ends. */
export interface ClusterUnderTest {
  baseUrl: string;
  web: Service;
  judges: Service[];
  /** Rows of a query; asks again while the database is away. */
  sql<Row>(text: string, parameters?: unknown[]): Promise<Row[]>;
  /** Calls `listener` with each line that a service writes, until the returned function is called. */
  onLine(listener: (service: string, line: string) => void): () => void;
  /** What the services wrote. */
  output(): string;
  /** Folder of the database's files. */
  postgresFolder: string;
  stop(): Promise<void>;
}

const PASSWORD = randomBytes(16).toString('hex');

export async function startCluster(judgeCount: number): Promise<ClusterUnderTest> {
  const dataDir = temporaryDataDir();
  const lines: string[] = [];
  const listeners = new Set<(service: string, line: string) => void>();
  const options = { folder: dataDir, password: PASSWORD, durable: true };
  const postgres = await keepPostgres(options, () => lines.push('the database is started again'));
  await runSql(postgres.url('postgres'), 'CREATE DATABASE lockstep');
  const url = postgres.url('lockstep');
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const env = environment(url, dataDir, baseUrl);
  await runPreparation(baseUrl, env);

  const start = (name: string, command: string[]): Service => {
    const onLine = (line: string) => {
      lines.push(`${name} ${line}`);
      for (const listener of listeners) listener(name, line);
    };
    const service = startService({
      name,
      command: ['--disable-warning=ExperimentalWarning', ...command],
      cwd: inRoot(),
      env,
      graceMs: 25_000,
      longestPauseMs: 500,
      onLine,
    });
    service.supervise((reason) => lines.push(`${name} ${reason}`));
    return service;
  };
  const next = inRoot('node_modules', 'next', 'dist', 'bin', 'next');
  const web = start('web', [next, 'start', '--port', String(port)]);
  const judges = Array.from({ length: judgeCount }, (_, i) =>
    start(`judge-${i + 1}`, [inRoot('workers', 'judge', 'main.ts')]),
  );
  return {
    baseUrl,
    web,
    judges,
    sql: <Row>(text: string, parameters?: unknown[]) =>
      persist(() => runSql(url, text, parameters)) as Promise<Row[]>,
    onLine: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    output: () => lines.join('\n'),
    postgresFolder: `${dataDir}/postgres`,
    stop: async () => {
      web.kill();
      await Promise.all(judges.map((judge) => judge.stop()));
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function environment(url: string, dataDir: string, baseUrl: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    NEXTAUTH_URL: baseUrl,
    NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
    // The clients are more eager than people may be, and one machine runs two judges.
    RATE_LIMIT_FACTOR: '1000',
    SANDBOX_POOL: '3',
    LOG_LEVEL: 'info',
  };
}

/** Tries until it works: whoever uses this waits for something that has to come back. */
export async function persist<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
