import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createLogger } from '#lib/base/logger.ts';
import { openSandboxPool } from './index.ts';
import { detectCgroups } from './isolation/cgroup/detect-cgroups.ts';
import { isRunning } from './process/thread-activity.ts';

const script = (name: string) => fileURLToPath(new URL(`./testing/${name}.ts`, import.meta.url));

it('a judge that is killed leaves no process, and the next one sweeps its files and groups away', async () => {
  const judge = spawn(process.execPath, [script('doomed-judge')], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(createInterface(judge.stdout), 'line');
  const pids: number[] = JSON.parse(String(line));
  expect(pids.every(isRunning)).toBe(true);

  const ended = once(judge, 'exit');
  judge.kill('SIGKILL');
  await ended;
  while (pids.some(isRunning)) await sleep(5);

  const left = () => [
    ...readdirSync(tmpdir()).filter((name) => name.startsWith(`lockstep-sandbox-${judge.pid}.`)),
    ...(detectCgroups()?.list() ?? []).filter((name) => name.startsWith(`lockstep-sandbox-${judge.pid}.`)),
  ];
  expect(left()).not.toEqual([]);
  const next = await openSandboxPool({
    size: 1,
    memoryMb: 160,
    require: 'namespaces',
    logger: createLogger('test'),
  });
  await next.close();
  expect(left()).toEqual([]);
});

it('a descriptor that the judge inherited does not get into a sandbox', async () => {
  const file = openSync(fileURLToPath(import.meta.url), 'r');
  const ignored = new Array<'ignore'>(37).fill('ignore');
  const judge = spawn(process.execPath, [script('list-descriptors')], {
    stdio: ['ignore', 'pipe', 'inherit', ...ignored, file],
  });
  closeSync(file);
  const [line] = await once(createInterface(judge.stdout as Readable), 'line');
  expect(line).toBe('[]');
  await once(judge, 'exit');
});
