import type { PgBoss, Queue } from 'pg-boss';

/** Name of the queue of submissions to judge, and of the one that takes those that failed every retry. */
export const JUDGE_QUEUE = 'judge';
export const JUDGE_DEAD_QUEUE = 'judge-dead';

/** A judge that has been silent this long has lost its job. pg-boss allows no less. */
const HEARTBEAT_SECONDS = 10;

const deadQueue = { retentionSeconds: 14 * 86_400, deleteAfterSeconds: 86_400, notify: true } as const;
const judgeQueue = {
  ...deadQueue,
  deleteAfterSeconds: 3600,
  deadLetter: JUDGE_DEAD_QUEUE,
  expireInSeconds: 300,
  heartbeatSeconds: HEARTBEAT_SECONDS,
  retryLimit: 5,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 30,
} as const;

/** Makes the queues, or brings existing ones up to these settings. */
export async function createJudgeQueues(boss: PgBoss): Promise<void> {
  await createOrUpdate(boss, JUDGE_DEAD_QUEUE, deadQueue);
  await createOrUpdate(boss, JUDGE_QUEUE, judgeQueue);
}

async function createOrUpdate(boss: PgBoss, name: string, options: Omit<Queue, 'name'>): Promise<void> {
  if (await boss.getQueue(name)) await boss.updateQueue(name, options);
  else await boss.createQueue(name, options);
}
