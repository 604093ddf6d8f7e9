import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '#lib/base/logger.ts';
import { type Outcome, openSandboxPool, type SandboxPool } from './index.ts';

const LIMITS = { timeoutMs: 15_000, outputBytes: 4096 };
let pool: SandboxPool;

beforeAll(async () => {
  pool = await openSandboxPool({
    size: 2,
    memoryMb: 256,
    require: 'namespaces',
    logger: createLogger('test'),
  });
});
afterAll(() => pool?.close());

/** Runs the body of an async function `run(clock)` on the virtual clock. */
async function runAsync(body: string, limits = LIMITS): Promise<Outcome> {
  const sandbox = await pool.take();
  try {
    const loaded = await sandbox.load(
      {
        files: {
          'solution.ts': `import { setTimeout as sleep, setInterval as ticks } from 'node:timers/promises';
            import { readFile } from 'node:fs/promises';
            import { Worker } from 'node:worker_threads';
            export async function run(clock) { ${body} }`,
        },
        entry: 'solution.ts',
        harness: 'async',
        export: 'run',
        scenario: {
          file: 'scenario.ts',
          javascript: 'export const scenarios = { go: { run: (solution, clock) => solution.run(clock) } };',
        },
      },
      limits,
    );
    expect(loaded.kind).toBe('answer');
    return await sandbox.runAsync({ scenario: 'go', size: {} }, limits);
  } finally {
    await sandbox.kill();
  }
}

describe('the virtual clock', () => {
  it('lets a year pass without waiting, for every clock and timer alike', async () => {
    const outcome = await runAsync(`
      const year = 365 * 86_400_000;
      const begin = [Date.now(), performance.now(), process.hrtime.bigint(), new Date().getTime()];
      for (let left = year; left > 0; left -= 2 ** 31 - 1) await sleep(Math.min(left, 2 ** 31 - 1));
      return [Date.now() - begin[0], performance.now() - begin[1], Number(process.hrtime.bigint() - begin[2]) / 1e6,
        new Date().getTime() - begin[3], clock.now()].every((passed) => passed === year);`);
    expect(outcome).toMatchObject({ kind: 'answer', value: true });
  });

  it('fires in the order of Node: microtasks, immediates, timers by time and then by setting', async () => {
    const outcome = await runAsync(`
      const log = [];
      setTimeout(() => { log.push('b'); Promise.resolve().then(() => log.push('b, then')); }, 10);
      setTimeout(() => log.push('c'), 10);
      setTimeout(() => log.push('a'), 5);
      setImmediate(() => log.push('immediate'));
      process.nextTick(() => log.push('tick'));
      Promise.resolve().then(() => log.push('microtask'));
      await sleep(20);
      return log;`);
    expect(outcome).toMatchObject({ value: ['microtask', 'tick', 'immediate', 'a', 'b', 'b, then', 'c'] });
  });

  it('knows intervals, clearing, unref, abort signals and iterators', async () => {
    const outcome = await runAsync(`
      const log = [];
      const interval = setInterval(() => { log.push(clock.now()); if (log.length === 3) clearInterval(interval); }, 7);
      const cleared = setTimeout(() => log.push('cleared'), 1);
      clearTimeout(Number(cleared));
      setInterval(() => {}, 3).unref();
      await sleep(1000, null, { signal: AbortSignal.timeout(50) }).catch((error) => log.push(error.name, clock.now()));
      for await (const value of ticks(10, 'tick')) { log.push(value); if (clock.now() >= 70) break; }
      return log;`);
    expect(outcome).toMatchObject({ value: [7, 14, 21, 'AbortError', 50, 'tick', 'tick'] });
  });

  it('stands still while files are read and workers work', async () => {
    const outcome = await runAsync(`
      const text = await readFile('/work/solution.mjs', 'utf8');
      const worker = new Worker('require("node:worker_threads").parentPort.postMessage(7)', { eval: true });
      const message = await new Promise((resolve) => worker.once('message', resolve));
      return [text.length > 0, message, clock.now()];`);
    expect(outcome).toMatchObject({ value: [true, 7, 0] });
  });

  it('starts at zero for every run', async () => {
    expect(await runAsync('await clock.sleep(5); return clock.now();')).toMatchObject({ value: 5 });
  });

  it.each([
    ['a promise that nothing can settle', 'await sleep(5); await new Promise(() => {});'],
    ['only timers that do not count', 'setInterval(() => {}, 5).unref(); await new Promise(() => {});'],
  ])('calls it a deadlock to wait for %s', async (_what, body) => {
    expect(await runAsync(body)).toMatchObject({ kind: 'ended', cause: 'deadlock' });
  });

  it('does not take timers without end for progress', async () => {
    const outcome = await runAsync('setInterval(() => {}, 1); await new Promise(() => {});', {
      ...LIMITS,
      timeoutMs: 500,
    });
    expect(outcome).toMatchObject({ cause: 'time limit' });
  });

  it('ends with what a timer threw', async () => {
    const outcome = await runAsync(
      'setTimeout(() => { throw new Error("in a timer"); }, 5); await sleep(10);',
    );
    expect(outcome).toMatchObject({ cause: 'runtime error', message: expect.stringContaining('in a timer') });
  });
});
