import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '#lib/base/logger.ts';
import { stressReportSchema } from '#lib/contracts/stress-report.ts';
import { decodeWire } from '#lib/contracts/wire-value.ts';
import { type Outcome, openSandboxPool, type SandboxPool } from './index.ts';

const LIMITS = { timeoutMs: 20_000, outputBytes: 4096 };
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

/** Threads count under the candidate's lock; the sum is right only if nobody was in at the same time. */
const scenario = `
export const scenarios = {
  count: {
    threads: (size) => size.threads,
    words: () => 8,
    thread(solution, shared, thread, size, context) {
      const lock = new solution.Lock(shared, 0);
      for (let i = 0; i < size.times; i++) {
        lock.lock();
        const before = shared[5];
        context.record(thread);
        shared[5] = before + 1;
        lock.unlock();
      }
    },
    check: (run, size) =>
      run.shared[5] === size.threads * size.times ? null : { verdict: 'wrong answer', message: 'lost' },
  },
  fail: {
    threads: () => 2,
    words: () => 8,
    thread(solution, shared, thread, size, context) {
      context.assert(thread === 0, 'thread 1 must not come here');
      if (thread === 0) Atomics.wait(shared, 0, 0);
    },
    check: () => null,
  },
};`;

const lock = (acquire: string, release: string) => `
export class Lock {
  constructor(state, index) { this.s = state; this.i = index; }
  lock() { const { s, i } = this; ${acquire} }
  unlock() { const { s, i } = this; ${release} }
}`;

const right = lock(
  `let c = Atomics.compareExchange(s, i, 0, 1);
   while (c !== 0) {
     if (c === 2 || Atomics.compareExchange(s, i, 1, 2) !== 0) Atomics.wait(s, i, 2);
     c = Atomics.compareExchange(s, i, 0, 2);
   }`,
  'if (Atomics.sub(s, i, 1) !== 1) { Atomics.store(s, i, 0); Atomics.notify(s, i, 1); }',
);

async function stress(javascript: string, threads = 2, name = 'count', limits = LIMITS): Promise<Outcome> {
  const sandbox = await pool.take();
  try {
    const program = {
      files: { 'lock.ts': javascript },
      entry: 'lock.ts',
      harness: 'stress' as const,
      export: 'Lock',
      scenario: { file: 'scenario.ts', javascript: scenario },
    };
    expect((await sandbox.load(program, limits)).kind).toBe('answer');
    const request = { scenario: name, size: { threads, times: 20 }, rounds: 2000, seed: 1 };
    return await sandbox.stress(request, limits);
  } finally {
    await sandbox.kill();
  }
}

const report = (outcome: Outcome) =>
  stressReportSchema.parse(outcome.kind === 'answer' ? outcome.value : outcome);

describe('stress', () => {
  it.each([2, 4])(
    'finds nothing in a right lock with %i threads, and shows runs to check again',
    async (threads) => {
      const { rounds, suspects, failure, samples } = report(await stress(right, threads));
      expect({ suspects, failure }).toEqual({ suspects: [], failure: null });
      expect(rounds).toBeGreaterThan(20);
      expect(samples.length).toBeGreaterThan(4);
      for (const sample of samples) {
        expect(sample.records).toEqual(
          Array.from({ length: threads }, (_, thread) => new Array(20).fill(thread)),
        );
        expect(decodeWire(sample.shared)).toMatchObject({ 5: threads * 20 });
      }
    },
  );

  it.each([
    ['no lock at all', lock('', '')],
    [
      'look, then take',
      lock(
        'while (Atomics.load(s, i) !== 0) Atomics.wait(s, i, 1, 1); Atomics.store(s, i, 1);',
        'Atomics.store(s, i, 0); Atomics.notify(s, i, 1);',
      ),
    ],
  ])('finds the lost update of: %s', async (_bug, javascript) => {
    const { suspects } = report(await stress(javascript));
    expect(suspects).toHaveLength(1);
    expect(decodeWire(suspects[0]?.shared)).not.toMatchObject({ 5: 40 });
  });

  it.each([
    [
      'a wake-up that is never sent',
      lock(
        'while (Atomics.compareExchange(s, i, 0, 1) !== 0) Atomics.wait(s, i, 1);',
        'Atomics.store(s, i, 0);',
      ),
    ],
    [
      'a wake-up that is lost',
      lock(
        `while (Atomics.compareExchange(s, i, 0, 1) !== 0) {
           Atomics.add(s, i + 1, 1); Atomics.wait(s, i, 1); Atomics.sub(s, i + 1, 1);
         }`,
        'const waiting = Atomics.load(s, i + 1); Atomics.store(s, i, 0); if (waiting > 0) Atomics.notify(s, i, 1);',
      ),
    ],
  ])('sees the deadlock of: %s', async (_bug, javascript) => {
    expect(await stress(javascript)).toMatchObject({ kind: 'ended', cause: 'deadlock' });
  });

  it('calls a spin without end a time limit', async () => {
    const spin = lock('while (Atomics.compareExchange(s, i, 0, 1) !== 0);', '');
    expect(await stress(spin, 2, 'count', { ...LIMITS, timeoutMs: 1500 })).toMatchObject({
      cause: 'time limit',
    });
  });

  it('tells at once what one thread found, though the other waits for ever', async () => {
    expect(report(await stress(right, 2, 'fail'))).toMatchObject({
      rounds: 0,
      failure: { kind: 'assert', thread: 1, message: 'thread 1 must not come here' },
    });
  });

  it('tells what a thread threw', async () => {
    expect(report(await stress(lock('throw new RangeError("no lock");', '')))).toMatchObject({
      failure: { kind: 'threw', name: 'RangeError', message: 'no lock' },
    });
  });
});
