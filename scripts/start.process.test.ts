import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, expect, onTestFinished, test } from 'vitest';
import { runSql } from './database/run-sql.ts';
import { startTemporaryPostgres } from './database/with-temporary-database.ts';
import { buildWeb } from './installation/build-web.ts';
import { findProgram } from './installation/system-package.ts';
import { freePort } from './process/free-port.ts';
import type { ProcessIdentity } from './testing/process-tree.ts';
import {
  endStartsUnderTest,
  pressCtrlC,
  type StartUnderTest,
  startUnderTest,
  untilGone,
} from './testing/start-under-test.ts';

beforeAll(async () => {
  await buildWeb(console.log);
}, 600_000);
afterEach(endStartsUnderTest);

test('Ctrl-C ends everything that the start began', async () => {
  const start = await startUnderTest();
  await start.ready();
  const tree = start.tree();
  expectAllParts(tree);
  pressCtrlC(start);
  await start.exited;
  await untilGone(tree, 2000);
});

test.for(['npm', 'bootstrap', 'start'])(
  'kill -9 of %s leaves no process after ten seconds',
  async (victim) => {
    const start = await startUnderTest();
    await start.ready();
    const tree = start.tree();
    expectAllParts(tree);
    process.kill(find(tree, victims[victim] ?? /^$/), 'SIGKILL');
    await untilGone(tree, 10_000);
  },
);

test('Ctrl-C during the start ends what had been started by then', async () => {
  const start = await startUnderTest();
  const postgres = await untilRunning(start, POSTGRES);
  const tree = start.tree();
  expect(tree.map(({ pid }) => pid)).toContain(postgres.pid);
  pressCtrlC(start);
  await start.exited;
  await untilGone(tree, 10_000);
});

test('a judge that is killed is started again', async () => {
  const start = await startUnderTest();
  await start.ready();
  const judge = find(start.tree(), JUDGE);
  process.kill(judge, 'SIGKILL');
  await untilRunning(start, JUDGE, judge);
  expect(start.output()).toContain('The judge was ended by SIGKILL; it is started again in 0.5 s.');
});

test('a database that is killed is started again, and the installation works on', async () => {
  const start = await startUnderTest();
  await start.ready();
  process.kill(find(start.tree(), POSTGRES), 'SIGKILL');
  while (!start.output().includes('The database ended; it is started again.')) await sleep(20);
  const healthy = async () => (await fetch(`http://127.0.0.1:${start.port}/api/health`)).ok;
  while (!(await healthy())) await sleep(100);
});

test('with DATABASE_URL the server that it names is used and no other is started', async () => {
  const server = await startTemporaryPostgres();
  try {
    await runSql(server.url('postgres'), 'CREATE DATABASE elsewhere');
    const start = await startUnderTest({ DATABASE_URL: server.url('elsewhere') });
    await start.ready();
    expect(start.tree().filter(({ command }) => command.includes('bin/postgres'))).toEqual([]);
    const exercises = await runSql(server.url('elsewhere'), "SELECT slug FROM items WHERE kind = 'exercise'");
    expect(exercises).not.toEqual([]);
    pressCtrlC(start);
    await start.exited;
    expect(await runSql(server.url('elsewhere'), 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
  } finally {
    await server.stop();
  }
});

test('a second start on the same data is refused', async () => {
  const first = await startUnderTest();
  await first.ready();
  const second = await startUnderTest({ DATA_DIR: first.dataDir });
  expect(await second.exited).toBe(1);
  expect(second.output()).toContain('Another start of Lockstep (process ');
  expect(second.output()).toContain('Stop that one first');
});

test('a port that is taken is named, with the way out', async () => {
  const other = createServer().listen(0);
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const start = await startUnderTest({ PORT: String(port) });
  expect(await start.exited).toBe(1);
  expect(start.output()).toContain(`Port ${port} is taken by another program.`);
  expect(start.output()).toContain(`PORT=${port + 1} npm start`);
  other.close();
});

test('a missing bubblewrap is named with the command that installs it', async () => {
  const start = await startUnderTest({ PATH: pathOf('node', 'npm', 'sh', 'env', 'id', 'flock', 'setpriv') });
  expect(await start.exited).toBe(1);
  expect(start.output()).toContain('bubblewrap is missing.');
  expect(start.output()).toContain('sudo apt-get install --yes --no-install-recommends bubblewrap');
});

test('a setting that is wrong is named', async () => {
  const start = await startUnderTest({ DATABASE_URL: 'mysql://localhost/lockstep' });
  expect(await start.exited).toBe(1);
  expect(start.output()).toContain('DATABASE_URL');
});

test('a DATABASE_URL at which nobody answers is named', async () => {
  const port = await freePort();
  const start = await startUnderTest({ DATABASE_URL: `postgresql://me:secret-word@127.0.0.1:${port}/x` });
  expect(await start.exited).toBe(1);
  expect(start.output()).toContain(`DATABASE_URL does not work: no PostgreSQL answers at 127.0.0.1:${port}.`);
  expect(start.output()).not.toContain('secret-word');
});

test('a DATABASE_URL with a wrong password, or without its database, is told apart', async () => {
  const server = await startTemporaryPostgres();
  try {
    const wrong = Object.assign(new URL(server.url('postgres')), { password: 'guessed' }).href;
    const refused = await startUnderTest({ DATABASE_URL: wrong });
    const absent = await startUnderTest({ DATABASE_URL: server.url('absent') });
    expect([await refused.exited, await absent.exited]).toEqual([1, 1]);
    expect(refused.output()).toContain('refuses the user "lockstep" with this password.');
    expect(absent.output()).toContain('has no database "absent".\nMake it: CREATE DATABASE "absent"');
  } finally {
    await server.stop();
  }
});

const POSTGRES = /bin\/postgres -D/;
/** Next.js gives its process another name once it runs. */
const WEB = /scripts\/web\.ts|next-server/;
const JUDGE = /workers\/judge\/main\.ts/;
const victims: Record<string, RegExp> = {
  npm: /^npm start/,
  bootstrap: /^node scripts\/bootstrap\.mjs start/,
  start: /scripts\/start\.ts/,
};

function find(tree: ProcessIdentity[], command: RegExp): number {
  const found = tree.find((member) => command.test(member.command));
  if (!found) throw new Error(`no ${command} in ${tree.map((member) => member.command).join('\n')}`);
  return found.pid;
}

/** A test that looks for survivors among too few would pass for nothing. */
function expectAllParts(tree: ProcessIdentity[]): void {
  const parts = [...Object.values(victims), /bin\/postgres -D/, /guardian\.sh/, WEB, JUDGE, /bwrap/];
  for (const part of parts) find(tree, part);
}

async function untilRunning(start: StartUnderTest, command: RegExp, otherThan = 0): Promise<ProcessIdentity> {
  for (;;) {
    const found = start.tree().find((member) => command.test(member.command) && member.pid !== otherThan);
    if (found) return found;
    if (start.npm.exitCode !== null) throw new Error(start.output());
    await sleep(20);
  }
}

/** A PATH with what a start needs, and nothing that could install the rest. */
function pathOf(...programs: string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'lockstep-path-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const program of programs) symlinkSync(findProgram(program) ?? program, path.join(folder, program));
  return folder;
}
