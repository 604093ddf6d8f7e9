import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { processTree, stillRunning } from '../testing/process-tree.ts';
import { runSql } from './run-sql.ts';
import { startPostgres } from './start-postgres.ts';

const password = 'a-password-of-the-tests-only-0123456789';

test('what was written is there after a stop and a start', async () => {
  const folder = temporaryFolder();
  const first = await start(folder);
  await runSql(first.url('postgres'), 'CREATE TABLE kept AS SELECT 42 AS value');
  await first.stop();
  const second = await start(folder);
  expect(await runSql(second.url('postgres'), 'SELECT value FROM kept')).toEqual([{ value: 42 }]);
});

test('a server that a crashed run left is ended, and its data taken over', async () => {
  const folder = temporaryFolder();
  const left = await start(folder);
  await runSql(left.url('postgres'), 'CREATE TABLE kept AS SELECT 42 AS value');
  const tree = processTree(postmasterPid(folder));
  expect(tree.length).toBeGreaterThan(1);
  const next = await start(folder);
  expect(await runSql(next.url('postgres'), 'SELECT value FROM kept')).toEqual([{ value: 42 }]);
  expect(stillRunning(tree)).toEqual([]);
});

test('the lock of a server that is gone does not hold, even when its process id belongs to another program', async () => {
  const folder = temporaryFolder();
  const first = await start(folder);
  await first.stop();
  const lock = path.join(folder, 'postgres', 'postmaster.pid');
  writeFileSync(lock, `${process.pid}\n${folder}/postgres\n0\n5432\n\n127.0.0.1\n`);
  const second = await start(folder);
  expect(await runSql(second.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('an initialisation that was cut off is done again', async () => {
  const folder = temporaryFolder();
  const first = await start(folder);
  await first.stop();
  rmSync(path.join(folder, 'postgres', 'PG_VERSION'));
  const second = await start(folder);
  expect(await runSql(second.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('nobody gets in without the password, and nobody reads the files', async () => {
  const folder = temporaryFolder();
  const server = await start(folder);
  const url = Object.assign(new URL(server.url('postgres')), { password: 'wrong' }).href;
  await expect(runSql(url, 'SELECT 1')).rejects.toThrow('password authentication failed');
  expect(statSync(path.join(folder, 'postgres')).mode & 0o077).toBe(0);
  expect(await runSql(server.url('postgres'), 'SHOW listen_addresses')).toEqual([
    { listen_addresses: '127.0.0.1' },
  ]);
});

test('a data folder below one that only its owner may enter works', async () => {
  const closed = mkdtempSync(path.join(tmpdir(), 'lockstep-closed-'));
  onTestFinished(() => rmSync(closed, { recursive: true, force: true }));
  expect(statSync(closed).mode & 0o777).toBe(0o700);
  const server = await start(closed);
  expect(await runSql(server.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

async function start(folder: string) {
  const server = await startPostgres({ folder, password, durable: false });
  onTestFinished(() => server.stop());
  return server;
}

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'lockstep-postgres-'));
  chmodSync(folder, 0o711);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function postmasterPid(folder: string): number {
  return Number(readFileSync(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}
