import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { commandAs, postgresAccount } from './postgres-account.ts';

test('the account of PostgreSQL is never root, and finds programs in a checkout that only root may enter', () => {
  const closed = mkdtempSync(path.join(tmpdir(), 'lockstep-closed-'));
  onTestFinished(() => rmSync(closed, { recursive: true }));
  expect(statSync(closed).mode & 0o777).toBe(0o700);
  const inside = path.join(closed, 'bin', 'program');
  mkdirSync(path.dirname(inside));
  writeFileSync(inside, '', { mode: 0o755 });

  const { file, prefix } = commandAs(postgresAccount(), process.execPath, [inside]);
  // access(2), by which initdb looks for postgres beside itself, has rules of its own for capabilities.
  const code = 'fs.accessSync(process.argv[1], fs.constants.X_OK); console.log(process.getuid())';
  const output = execFileSync(file, [...prefix, '--eval', code, inside], { encoding: 'utf8', cwd: '/' });
  expect(Number(output)).toBe(postgresAccount()?.uid ?? process.getuid?.());
  expect(Number(output)).not.toBe(process.getuid?.() === 0 ? 0 : -1);
});
