import { fromPrisma, type PrismaTransactionLike } from 'pg-boss';
import type { JudgeJob } from '#lib/contracts/submission.ts';
import { JUDGE_QUEUE } from './judge-queue.ts';
import { queueProducer } from './producer.ts';

export interface EnqueueOptions {
  /** Of `jobPriority`. */
  priority: number;
  /** Job's id; a second job with it is not queued. Without one, each call queues a job. */
  id?: string;
  /** Not before this moment. */
  startAfter?: Date;
}

/** Puts a submission into the judge's queue as part of the caller's transaction: it is there if, and only if, that commits. */
export async function enqueueJudgeJob(
  tx: PrismaTransactionLike,
  job: JudgeJob,
  options: EnqueueOptions,
): Promise<void> {
  const boss = await queueProducer();
  await boss.send(JUDGE_QUEUE, job, { ...options, db: fromPrisma(tx) });
}
