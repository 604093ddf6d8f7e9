import { fromPrisma, type PrismaTransactionLike } from 'pg-boss';
import { z } from 'zod';
import { JUDGE_DEAD_QUEUE, JUDGE_QUEUE } from './judge-queue.ts';

const rowSchema = z.object({ submission: z.uuid() });

/** Those of the submissions for which a job waits or runs, as the caller's transaction sees the queue. */
export async function findQueued(
  tx: PrismaTransactionLike,
  submissionIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await fromPrisma(tx).executeSql(
    `SELECT data->>'submissionId' AS submission FROM pgboss.job
     WHERE name IN ($1, $2) AND state < 'completed' AND data->>'submissionId' = ANY ($3::text[])`,
    [JUDGE_QUEUE, JUDGE_DEAD_QUEUE, submissionIds],
  );
  return new Set(
    z
      .array(rowSchema)
      .parse(rows)
      .map(({ submission }) => submission),
  );
}
