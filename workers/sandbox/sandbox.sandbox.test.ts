import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createLogger } from '#lib/base/logger.ts';
import type { Json } from '#lib/contracts/json.ts';
import { type CallLimits, type Outcome, openSandboxPool, type Program, type SandboxPool } from './index.ts';

const LIMITS: CallLimits = { timeoutMs: 15_000, outputBytes: 4096 };
let pool: SandboxPool;

beforeAll(async () => {
  pool = await openSandboxPool({
    size: 2,
    memoryMb: 160,
    require: 'namespaces',
    logger: createLogger('test'),
  });
});
afterAll(() => pool?.close());

const functionProgram = (files: Record<string, string>, name = 'run'): Program => ({
  files,
  entry: 'solution.ts',
  harness: 'function',
  export: name,
});

/** Loads a program of one file and calls its export `run` once. */
async function runOnce(javascript: string, args: Json[] = [], limits = LIMITS): Promise<Outcome> {
  const sandbox = await pool.take();
  try {
    const loaded = await sandbox.load(functionProgram({ 'solution.ts': javascript }), limits);
    return loaded.kind === 'answer' ? await sandbox.call(args, limits) : loaded;
  } finally {
    await sandbox.kill();
  }
}

describe('a function', () => {
  it('gets arguments and gives answers that JSON has not', async () => {
    const args: Json[] = [
      { $: 'bigint', text: '5' },
      { $: 'Int32Array', base64: 'AQAAAAIAAAA=' },
    ];
    const outcome = await runOnce('export const run = (a, b) => new Map([[a, b.map((x) => x * 2)]]);', args);
    expect(outcome).toMatchObject({
      kind: 'answer',
      value: { $: 'Map', entries: [[args[0], { $: 'Int32Array', base64: 'AgAAAAQAAAA=' }]] },
    });
  });

  it('is called as often as wanted, and its console belongs to each call', async () => {
    const sandbox = await pool.take();
    const code = 'console.log("loading"); export const run = (n) => { console.log(n); console.error("!"); };';
    const loaded = await sandbox.load(functionProgram({ 'solution.ts': code }), LIMITS);
    expect(loaded.console.text).toBe('loading\n');
    for (const n of [1, 2, 3]) {
      const outcome = await sandbox.call([n], LIMITS);
      expect(outcome.console).toEqual({ text: `${n}\n!\n`, truncated: false });
    }
    await sandbox.kill();
  });

  it('may print more than fits into a pipe: nothing is lost, and nothing comes with the next call', async () => {
    const sandbox = await pool.take();
    const code = 'export const run = (n) => console.log(String(n).repeat(5_000_000));';
    await sandbox.load(functionProgram({ 'solution.ts': code }), LIMITS);
    for (const n of [1, 2]) {
      const { console } = await sandbox.call([n], { ...LIMITS, outputBytes: 6_000_000 });
      expect(console.text === `${String(n).repeat(5_000_000)}\n`).toBe(true);
    }
    await sandbox.kill();
  });

  it('that throws is told apart from one that ends its process', async () => {
    expect(await runOnce('export const run = () => { throw new RangeError("no"); };')).toMatchObject({
      kind: 'threw',
      name: 'RangeError',
      message: 'no',
      stack: expect.stringMatching(/^RangeError: no\n {4}at run \(file:\/\/\/work\/solution\.mjs:1:34\)$/),
    });
    expect(await runOnce('export const run = () => process.exit(3);')).toMatchObject({
      cause: 'runtime error',
      message: 'The program exited with code 3 before it answered.',
    });
  });

  it('whose promise nobody handles ends with a runtime error that names it', async () => {
    const outcome = await runOnce(
      'export const run = () => { Promise.reject(new Error("forgotten")); return 1; };',
    );
    expect(outcome).toMatchObject({ cause: 'runtime error', message: expect.stringContaining('forgotten') });
  });

  it('sees the processors of the machine', async () => {
    const code = `import os from 'node:os';
      export const run = () => [os.cpus().length === os.availableParallelism(), os.cpus().length > 0];`;
    expect(await runOnce(code)).toMatchObject({ value: [true, true] });
  });

  it('that prints too much is cut off, and one that floods is stopped', async () => {
    const print = (bytes: number) => runOnce(`export const run = () => console.log('x'.repeat(${bytes}));`);
    const cut = await print(10_000);
    expect(cut).toMatchObject({ kind: 'answer', console: { truncated: true } });
    expect(cut.console.text).toHaveLength(LIMITS.outputBytes);
    expect(await print(100_000)).toMatchObject({ kind: 'ended', cause: 'output limit' });
  });

  it('may answer with as much as the limits say', async () => {
    const code = 'export const run = () => "x".repeat(2_000_000);';
    expect(await runOnce(code)).toMatchObject({ cause: 'output limit' });
    const outcome = await runOnce(code, [], { ...LIMITS, answerBytes: 4_000_000 });
    expect(outcome.kind).toBe('answer');
  });
});

describe('a program of several files', () => {
  const report = 'parentPort.postMessage(import.meta.url.split("/").at(-1));';
  const files = {
    'solution.ts': `
      import { Worker, isMainThread, parentPort } from 'node:worker_threads';
      import { fromTs } from './helper.ts';
      import { fromTs as fromJs } from './helper.js';
      import { fromTs as fromNothing } from './helper';
      const first = (worker) => new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
      export const run = async () => ({
        same: fromTs === fromJs && fromJs === fromNothing,
        workers: await Promise.all([
          first(new Worker(new URL(import.meta.url))),
          first(new Worker(new URL('./worker.ts', import.meta.url))),
          first(new Worker(new URL('./worker.js', import.meta.url))),
          first(new Worker(import.meta.filename)),
        ]),
      });
      if (!isMainThread) ${report}`,
    'helper.ts': 'export const fromTs = () => 1;',
    'worker.ts': `import { parentPort } from 'node:worker_threads'; import './helper.ts'; ${report}`,
  };

  it('finds its modules and its workers by the names that TypeScript code uses', async () => {
    const sandbox = await pool.take();
    await sandbox.load(functionProgram(files), LIMITS);
    expect(await sandbox.call([], LIMITS)).toMatchObject({
      kind: 'answer',
      value: { same: true, workers: ['solution.mjs', 'worker.mjs', 'worker.mjs', 'solution.mjs'] },
    });
    await sandbox.kill();
  });

  it('that does not export what is asked says so', async () => {
    const sandbox = await pool.take();
    const loaded = await sandbox.load(functionProgram({ 'solution.ts': 'export const other = 1;' }), LIMITS);
    expect(loaded).toMatchObject({
      kind: 'threw',
      message: 'solution.ts does not export a function or class "run".',
    });
    await sandbox.kill();
  });
});

describe('limits', () => {
  it('on memory hold for what is taken with less than the default', async () => {
    const sandbox = await pool.take({ memoryMb: 100 });
    const code =
      'export const run = (mb) => Array.from({ length: mb }, () => Buffer.alloc(2 ** 20, 1)).length;';
    await sandbox.load(functionProgram({ 'solution.ts': code }), LIMITS);
    expect(await sandbox.call([10], LIMITS)).toMatchObject({ value: 10 });
    expect(await sandbox.call([120], LIMITS)).toMatchObject({
      cause: 'memory limit',
      message: 'It used more than 100 MB of memory.',
    });
    await sandbox.kill();
  });

  it('on memory can be raised for one sandbox, the heap of objects too', async () => {
    const sandbox = await pool.take({ memoryMb: 500 });
    const code = 'export const run = (n) => Array.from({ length: n }, (_, i) => ({ i, next: [i] })).length;';
    await sandbox.load(functionProgram({ 'solution.ts': code }), LIMITS);
    const patient = { ...LIMITS, timeoutMs: 50_000 };
    expect(await sandbox.call([3_000_000], patient)).toMatchObject({ value: 3_000_000 });
    await sandbox.kill();
  });

  it('end a sandbox for good', async () => {
    const sandbox = await pool.take();
    await sandbox.load(functionProgram({ 'solution.ts': 'export const run = () => { for (;;); };' }), LIMITS);
    const limits = { ...LIMITS, timeoutMs: 100 };
    expect(await sandbox.call([], limits)).toMatchObject({ cause: 'time limit' });
    expect(await sandbox.call([], limits)).toMatchObject({ kind: 'ended', cause: 'time limit' });
    await sandbox.kill();
    expect(sandbox.pid).toBeNull();
  });

  it('account for CPU time and pin all threads', async () => {
    const sandbox = await pool.take({ cpus: [0] });
    const code = `import os from 'node:os';
      export const run = (ms) => { const end = Date.now() + ms; while (Date.now() < end); return os.availableParallelism(); };`;
    await sandbox.load(functionProgram({ 'solution.ts': code }), LIMITS);
    const outcome = await sandbox.call([100], LIMITS);
    expect(outcome).toMatchObject({ kind: 'answer', value: 1 });
    expect(outcome.cpuMs).toBeGreaterThan(0);
    expect(outcome.cpuMs).toBeLessThan(outcome.wallMs * 1.5);
    await sandbox.kill();
  });
});

describe('a pool', () => {
  it('gives everybody a sandbox of their own, more than it keeps ready', async () => {
    const sandboxes = await Promise.all(Array.from({ length: 5 }, () => pool.take()));
    expect(new Set(sandboxes.map(({ pid }) => pid)).size).toBe(5);
    const program = functionProgram({ 'solution.ts': 'let n = 0; export const run = () => ++n;' });
    for (const sandbox of sandboxes) {
      await sandbox.load(program, LIMITS);
      expect(await sandbox.call([], LIMITS)).toMatchObject({ value: 1 });
    }
    await Promise.all(sandboxes.map((sandbox) => sandbox.kill()));
  });

  it('replaces a sandbox that died while nobody used it', async () => {
    const sandbox = await pool.take();
    process.kill(sandbox.pid ?? Number.NaN, 'SIGKILL');
    await vi.waitUntil(() => sandbox.pid === null, { timeout: 15_000 });
    expect(await sandbox.call([], LIMITS)).toMatchObject({ kind: 'ended', cause: 'runtime error' });
    for (let i = 0; i < 4; i++)
      expect(await runOnce('export const run = () => 7;')).toMatchObject({ value: 7 });
  });

  it('shows nothing of the program before', async () => {
    const first = await pool.take();
    await first.load(
      functionProgram({ 'solution.ts': 'export const run = 1;', 'secret.ts': '' }, 'run'),
      LIMITS,
    );
    await first.kill();
    const code = `import fs from 'node:fs'; export const run = () => fs.readdirSync('/work').filter((n) => !n.includes('.'));`;
    for (let i = 0; i < 4; i++) expect(await runOnce(code)).toMatchObject({ value: ['solution'] });
  });

  it('leaves nothing behind when it is closed', async () => {
    const mine = () =>
      readdirSync(tmpdir()).filter((name) => name.startsWith(`lockstep-sandbox-${process.pid}.`));
    const before = mine();
    const own = await openSandboxPool({
      size: 2,
      memoryMb: 160,
      require: 'namespaces',
      logger: createLogger('test'),
    });
    const taken = await own.take();
    const folder = mine().find((name) => !before.includes(name)) ?? '';
    const { pid } = taken;
    await own.close();
    expect(existsSync(path.join(tmpdir(), folder))).toBe(folder === '');
    expect(existsSync(`/proc/${pid}`)).toBe(false);
    await expect(own.take()).rejects.toThrow('closed');
  });
});
