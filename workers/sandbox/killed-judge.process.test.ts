import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createLogger } from '#lib/base/logger.ts';
import { openSandboxPool } from './index.ts';
import { detectCgroups } from './isolation/cgroup/detect-cgroups.ts';
import { isRunning } from './process/thread-activity.ts';

const script = fileURLToPath(new URL('./testing/doomed-judge.ts', import.meta.url));

it('a judge that is killed leaves no process, and the next one sweeps its files and groups away', async () => {
  const judge = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(createInterface(judge.stdout), 'line');
  const pids: number[] = JSON.parse(String(line));
  expect(pids.every(isRunning)).toBe(true);

  judge.kill('SIGKILL');
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
