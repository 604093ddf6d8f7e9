import { fromPrisma, type PrismaTransactionLike } from 'pg-boss';
import type { JudgeJob } from '#lib/contracts/submission.ts';
import { JUDGE_QUEUE, PRIORITY } from './judge-queue.ts';
import { queueProducer } from './producer.ts';

/**
 * Puts a submission into the judge's queue as part of the caller's transaction: it is there if, and only if,
 * the transaction commits. The job has the submission's id, so that a submission is never queued twice.
 */
export async function enqueueJudgeJob(
  tx: PrismaTransactionLike,
  job: JudgeJob,
  priority: keyof typeof PRIORITY,
): Promise<void> {
  const boss = await queueProducer();
  await boss.send(JUDGE_QUEUE, job, {
    id: job.submissionId,
    priority: PRIORITY[priority],
    db: fromPrisma(tx),
  });
}
