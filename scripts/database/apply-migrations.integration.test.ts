import { expect, inject, test } from 'vitest';
import { applyMigrations } from './apply-migrations.ts';
import { readMigrations } from './migration-files.ts';
import { runSql } from './run-sql.ts';
import { schemaDifference } from './schema-difference.ts';

const server = inject('integrationServer');
const url = process.env.DATABASE_URL ?? '';

test('the migrations make what schema.prisma describes', async () => {
  expect(await schemaDifference(url)).toBe('');
});

test('a second run applies nothing', async () => {
  expect(await applyMigrations(url)).toEqual([]);
});

test('several starts at once apply each migration once', async () => {
  const fresh = await emptyDatabase('at_once');
  const applied = await Promise.all([1, 2, 3].map(() => applyMigrations(fresh)));
  expect(applied.flat().sort()).toEqual(readMigrations().map((migration) => migration.name));
});

test('the record is the one that Prisma keeps', async () => {
  const rows = await runSql(
    url,
    'SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished, rolled_back_at, logs, applied_steps_count AS steps FROM _prisma_migrations ORDER BY 1',
  );
  expect(rows).toEqual(
    readMigrations().map(({ name, checksum }) => ({
      name,
      checksum,
      finished: true,
      rolled_back_at: null,
      logs: null,
      steps: 1,
    })),
  );
});

test('a failing migration leaves nothing behind, says why, and can be tried again', async () => {
  const fresh = await emptyDatabase('failing');
  const sql = 'CREATE TABLE half (id int); SELECT 1/0;';
  const broken = { name: '1_broken', sql, checksum: 'a' };
  await expect(applyMigrations(fresh, [broken])).rejects.toThrow('1_broken failed: division by zero');
  expect(await runSql(fresh, "SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
  const mended = { name: '1_broken', sql: 'CREATE TABLE half (id int)', checksum: 'b' };
  expect(await applyMigrations(fresh, [mended])).toEqual(['1_broken']);
});

test('a migration that was edited after it had been applied is refused', async () => {
  const fresh = await emptyDatabase('edited');
  await applyMigrations(fresh, [{ name: '1_a', sql: 'SELECT 1', checksum: 'a' }]);
  const edited = [{ name: '1_a', sql: 'SELECT 2', checksum: 'b' }];
  await expect(applyMigrations(fresh, edited)).rejects.toThrow('1_a was changed after it had been applied');
});

test('a database newer than the checkout is refused', async () => {
  const fresh = await emptyDatabase('newer');
  await applyMigrations(fresh, [{ name: '1_a', sql: 'SELECT 1', checksum: 'a' }]);
  await expect(applyMigrations(fresh, [])).rejects.toThrow('The database is newer than this checkout');
});

async function emptyDatabase(name: string): Promise<string> {
  await runSql(server, `CREATE DATABASE ${name}`);
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}
