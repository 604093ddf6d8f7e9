import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { processTree, stillRunning } from '../testing/process-tree.ts';
import { type Service, startService } from './start-service.ts';

let lines: string[] = [];
beforeEach(() => {
  lines = [];
});

test('before it is supervised, a service that ends says how', async () => {
  const service = start('process.exit(7)');
  expect(await service.failed).toBe('ended with code 7');
});

test('a supervised service that ends is started again, after pauses that double', async () => {
  const service = start("console.log('up'); setTimeout(() => process.exit(1), 50)");
  const reasons: string[] = [];
  service.supervise((reason) => reasons.push(reason));
  await until(() => lines.filter((line) => line === 'up').length >= 3);
  expect(reasons).toEqual([
    'ended with code 1; it is started again in 0.5 s',
    'ended with code 1; it is started again in 1 s',
  ]);
});

test('a stop that is not heard is followed by SIGKILL, to the whole group', async () => {
  const grandchild = `spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })`;
  const service = start(
    `const { spawn } = require('node:child_process');
     process.on('SIGTERM', () => {});
     console.log(process.pid, ${grandchild}.pid);
     setInterval(() => {}, 1000);`,
    200,
  );
  await until(() => lines.length > 0);
  const [pid] = (lines[0] ?? '').split(' ');
  const tree = processTree(Number(pid));
  expect(tree).toHaveLength(2);
  await service.stop();
  await until(() => stillRunning(tree).length === 0);
});

test('a service keeps to the processors that it is given', async () => {
  const service = startService({
    name: 'pinned',
    command: [
      '--eval',
      "console.log(fs.readFileSync('/proc/self/status', 'utf8').match(/Cpus_allowed_list:\\t(.*)/)[1])",
    ],
    cwd: '/',
    env: process.env,
    cpus: [0],
    graceMs: 1000,
    onLine: (line) => lines.push(line),
  });
  await service.failed;
  expect(lines).toEqual(['0']);
});

test('a stop is not taken for a crash', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lockstep-service-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'ended');
  const service = start(
    `process.on('SIGTERM', () => { require('node:fs').writeFileSync(${JSON.stringify(file)}, 'in order'); process.exit(0); });
     console.log('up');
     setInterval(() => {}, 1000);`,
  );
  const reasons: string[] = [];
  service.supervise((reason) => reasons.push(reason));
  await until(() => lines.length > 0);
  await service.stop();
  expect(readFileSync(file, 'utf8')).toBe('in order');
  expect(reasons).toEqual([]);
});

function start(code: string, graceMs = 10_000): Service {
  const service = startService({
    name: 'test',
    command: ['--input-type=commonjs', '--eval', code],
    cwd: tmpdir(),
    env: process.env,
    graceMs,
    onLine: (line) => lines.push(line),
  });
  onTestFinished(() => service.kill());
  return service;
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(10);
}
