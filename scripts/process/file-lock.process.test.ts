import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { lockFile, lockHolder } from './file-lock.ts';

let file = '';
beforeEach(() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lockstep-lock-'));
  file = path.join(folder, 'lock');
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

test('one process holds a lock, and the next one gets it when that one is killed', async () => {
  const code = `const { lockFile } = await import(${JSON.stringify(import.meta.resolve('./file-lock.ts'))});
    await lockFile(${JSON.stringify(file)}, { wait: false });
    console.log('locked');
    setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void holder.kill('SIGKILL'));
  await once(holder.stdout, 'data');
  expect(await lockFile(file, { wait: false })).toBeUndefined();
  expect(lockHolder(file)).toBe(holder.pid);
  const waiting = lockFile(file, { wait: true });
  holder.kill('SIGKILL');
  expect(await waiting).toBeDefined();
  expect(lockHolder(file)).toBe(process.pid);
});

test('a lock that was released can be taken again', async () => {
  (await lockFile(file, { wait: false }))?.release();
  expect(await lockFile(file, { wait: false })).toBeDefined();
});
