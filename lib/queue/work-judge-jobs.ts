import { PgBoss } from 'pg-boss';
import type { Logger } from '#lib/base/logger.ts';
import { databaseUrl } from '#lib/base/postgres.ts';
import { type JudgeJob, judgeJobSchema } from '#lib/contracts/submission.ts';
import { createJudgeQueues, JUDGE_DEAD_QUEUE, JUDGE_QUEUE } from './judge-queue.ts';
import { watchQueue } from './watch-queue.ts';

/** Of pg-boss's own polls and rounds, which watchQueue makes a safety net. */
const SELDOM_SECONDS = 20;

export interface JudgeWork {
  /** How many jobs this process takes at a time. */
  slots: number;
  /**
   * Judges one submission. A throw puts it back, later and later, until its retries end.
   * The signal fires when the queue has given the job up: too long, or this process is stopping.
   */
  handle(job: JudgeJob, signal: AbortSignal): Promise<void>;
  /** Ends a submission whose every try failed. */
  handleDead(job: JudgeJob): Promise<void>;
  logger: Logger;
}

export interface JudgeWorker {
  /**
   * Takes no further job and waits for those in hand, `timeoutMs` at most; what is not ready by then
   * goes back to the queue at once.
   */
  stop(timeoutMs: number): Promise<void>;
}

/**
 * Takes submissions out of the judge's queue until stopped, each slot one at a time. A job of a process that
 * died comes back within 15 seconds of its death. Woken by NOTIFY, and by a look at the queue once a second.
 */
export async function workJudgeJobs({ slots, handle, handleDead, logger }: JudgeWork): Promise<JudgeWorker> {
  const boss = new PgBoss({
    connectionString: databaseUrl(),
    application_name: 'lockstep-judge',
    max: slots + 2,
    useListenNotify: true,
    schedule: false,
    superviseIntervalSeconds: SELDOM_SECONDS,
    monitorIntervalSeconds: 1,
    queueCacheIntervalSeconds: 10,
  });
  boss.on('error', (err) => logger.warn({ err }, 'The queue reported an error'));
  boss.on('warning', (warning) => logger.warn({ warning }, 'The queue reported a warning'));
  await boss.start();
  await createJudgeQueues(boss);
  const polling = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: SELDOM_SECONDS };
  const workers: string[] = [];
  for (let slot = 0; slot < slots; slot += 1) workers.push(await openSlot(boss, polling, handle));
  const openDead = boss.work(JUDGE_DEAD_QUEUE, polling, async ([job]) => {
    if (job) await handleDead(judgeJobSchema.parse(job.data));
  });
  workers.push(await openDead);
  const watch = watchQueue({
    onLost: () => boss.supervise(JUDGE_QUEUE),
    onReady: () => {
      for (const worker of workers) boss.notifyWorker(worker);
    },
    logger,
  });
  return {
    stop: async (timeoutMs) => {
      watch.stop();
      // At once: boss.stop begins with closing its listener, and its workers would go on taking jobs meanwhile.
      await boss.offWork(JUDGE_QUEUE, { wait: false });
      await boss.stop({ graceful: true, timeout: timeoutMs });
    },
  };
}

async function openSlot(
  boss: PgBoss,
  polling: { pollingIntervalSeconds: number; notifyPollingIntervalSeconds: number },
  handle: JudgeWork['handle'],
): Promise<string> {
  const id = await boss.work(JUDGE_QUEUE, { ...polling, batchSize: 1 }, async ([job]) => {
    if (!job) return;
    try {
      await handle(judgeJobSchema.parse(job.data), job.signal);
    } finally {
      // Without it the slot would wait out its polling interval although more jobs may be queued.
      boss.notifyWorker(id);
    }
  });
  return id;
}
