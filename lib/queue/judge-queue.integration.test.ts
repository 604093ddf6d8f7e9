import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { createLogger } from '#lib/base/logger.ts';
import { closeDatabasePool, databasePool } from '#lib/base/postgres.ts';
import { enqueueJudgeJob } from './enqueue-judge-job.ts';
import { JUDGE_QUEUE } from './judge-queue.ts';
import { closeQueueProducer, queueProducer } from './producer.ts';
import { type JudgeWork, type JudgeWorker, workJudgeJobs } from './work-judge-jobs.ts';

const workers: JudgeWorker[] = [];
beforeEach(async () => {
  await (await queueProducer()).deleteAllJobs(JUDGE_QUEUE);
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop(5000)));
});
afterAll(async () => {
  await closeQueueProducer();
  await closeDatabasePool();
});

/** What a transaction of Prisma's offers, over one connection of the pool. */
async function inTransaction(end: 'COMMIT' | 'ROLLBACK', submissionId: string, priority = 0): Promise<void> {
  const connection = await databasePool().connect();
  await connection.query('BEGIN');
  const tx = {
    $queryRawUnsafe: async <T>(text: string, ...values: unknown[]) =>
      (await connection.query(text, values)).rows as T,
  };
  await enqueueJudgeJob(tx, { submissionId }, { priority, id: submissionId });
  await connection.query(end);
  connection.release();
}

async function enqueue(count = 1): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  for (const id of ids) await inTransaction('COMMIT', id);
  return ids;
}

async function work(handle: JudgeWork['handle'], handleDead: JudgeWork['handleDead'] = async () => {}) {
  const worker = await workJudgeJobs({ slots: 2, handle, handleDead, logger: createLogger('test') });
  workers.push(worker);
  return worker;
}

const stateOf = async (id: string) => (await (await queueProducer()).findJobs(JUDGE_QUEUE, { id }))[0]?.state;

it('hands every job out once, and none that was rolled back', async () => {
  const lost = randomUUID();
  await inTransaction('ROLLBACK', lost);
  const ids = await enqueue(12);
  const handled: string[] = [];
  const all = Promise.withResolvers<void>();
  await work(async ({ submissionId }) => {
    handled.push(submissionId);
    if (handled.length >= ids.length) all.resolve();
  });
  await all.promise;
  expect(handled.toSorted()).toEqual(ids.toSorted());
});

it('never takes more at a time than it has slots', async () => {
  let [now, most] = [0, 0];
  let left = 8;
  const all = Promise.withResolvers<void>();
  await enqueue(left);
  await work(async () => {
    now += 1;
    most = Math.max(most, now);
    await databasePool().query('SELECT pg_sleep(0.02)');
    now -= 1;
    left -= 1;
    if (left === 0) all.resolve();
  });
  await all.promise;
  expect(most).toBe(2);
});

it('tries again what failed', async () => {
  const [id] = await enqueue();
  const done = Promise.withResolvers<number>();
  let tries = 0;
  await work(async ({ submissionId }) => {
    if (submissionId !== id) return;
    tries += 1;
    if (tries === 1) throw new Error('the judge stumbles');
    done.resolve(tries);
  });
  expect(await done.promise).toBe(2);
});

it('gives up at last, and says so', async () => {
  const [id = ''] = await enqueue();
  await databasePool().query('UPDATE pgboss.job SET retry_limit = 0 WHERE id = $1', [id]);
  const dead = Promise.withResolvers<string>();
  await work(
    async ({ submissionId }) => {
      if (submissionId === id) throw new Error('never');
    },
    async ({ submissionId }) => dead.resolve(submissionId),
  );
  expect(await dead.promise).toBe(id);
});

it('stops in good order: what was taken is finished, what comes later waits for another judge', async () => {
  const taken = Promise.withResolvers<void>();
  const finish = Promise.withResolvers<void>();
  const worker = await work(async () => {
    taken.resolve();
    await finish.promise;
  });
  const [first = ''] = await enqueue();
  await taken.promise;
  const stopping = worker.stop(5000);
  finish.resolve();
  await stopping;
  const [second = ''] = await enqueue();
  expect([await stateOf(first), await stateOf(second)]).toEqual(['completed', 'created']);
});

it('gives a job back that is not ready when the time to stop is over', async () => {
  const taken = Promise.withResolvers<AbortSignal>();
  const ids = await enqueue();
  const worker = await work(async ({ submissionId }, signal) => {
    if (submissionId !== ids[0]) return;
    taken.resolve(signal);
    await once(signal, 'abort');
  });
  const signal = await taken.promise;
  await worker.stop(1000);
  expect(signal.aborted).toBe(true);
  expect(await stateOf(ids[0] ?? '')).toBe('retry');
});

it('a job of a killed judge goes to another', async () => {
  const [id] = await enqueue();
  const program = `
    import { workJudgeJobs } from '#lib/queue/work-judge-jobs.ts';
    import { createLogger } from '#lib/base/logger.ts';
    await workJudgeJobs({
      slots: 1,
      logger: createLogger('victim'),
      handleDead: async () => {},
      handle: async ({ submissionId }) => { console.log(submissionId); await new Promise(() => {}); },
    });`;
  const victim = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [printed] = await once(victim.stdout, 'data');
  expect(String(printed).trim()).toBe(id);
  victim.kill('SIGKILL');
  const rescued = Promise.withResolvers<string>();
  await work(async ({ submissionId }) => rescued.resolve(submissionId));
  expect(await rescued.promise).toBe(id);
}, 60_000);
