import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLogger } from '#lib/base/logger.ts';
import { openSandboxPool, type Program, type SandboxPool } from '#workers/sandbox/index.ts';
import type { PlannedCase } from './planned-case.ts';
import { runCases } from './run-cases.ts';

let pool: SandboxPool;
beforeAll(async () => {
  const logger = createLogger('test');
  pool = await openSandboxPool({ size: 2, memoryMb: 160, require: 'namespaces', logger });
});
afterAll(() => pool.close());

const LIMITS = { caseMs: 5000, memoryMb: 160, outputKb: 16 };

function program(code: string): Program {
  return { files: { 'solution.ts': code }, entry: 'solution.ts', harness: 'function', export: 'run' };
}

/** A case during whose first runs the host kills the sandbox. */
function killedCase(times: number): PlannedCase {
  let kills = 0;
  return {
    name: 'a case',
    hidden: false,
    shown: {},
    showsAnswer: true,
    object: () => null,
    execute: (sandbox, limits) => {
      const answer = sandbox.call([], limits);
      kills += 1;
      if (kills <= times) process.kill(sandbox.pid ?? Number.NaN, 'SIGKILL');
      return answer;
    },
  };
}

const run = (code: string, planned: PlannedCase) =>
  runCases(pool, program(code), [planned], LIMITS, {}, () => {});

const SLOW = 'export const run = async () => { await new Promise((r) => setTimeout(r, 300)); return 7; };';

it('runs a case again whose sandbox the host killed: nobody is to blame', async () => {
  expect(await run(SLOW, killedCase(1))).toMatchObject([{ verdict: 'accepted', got: 7 }]);
});

it('runs it once more only, so that it ends', async () => {
  expect(await run(SLOW, killedCase(2))).toMatchObject([{ verdict: 'runtime error' }]);
});
