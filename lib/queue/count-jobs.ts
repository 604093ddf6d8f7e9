import { z } from 'zod';
import { databasePool } from '#lib/base/postgres.ts';
import { JUDGE_QUEUE } from './judge-queue.ts';

const rowSchema = z.object({
  waiting: z.int(),
  delayed: z.int(),
  active: z.int(),
  oldest_seconds: z.number(),
});

export interface JobCounts {
  /** Could be judged now. */
  waiting: number;
  /** Are to be tried or repeated later. */
  delayed: number;
  active: number;
  /** How long the one that waits longest could have been judged, seconds; 0 when none waits. */
  oldestSeconds: number;
}

/** What is in the judge's queue at this moment. */
export async function countJobs(): Promise<JobCounts> {
  const { rows } = await databasePool().query(
    `SELECT count(*) FILTER (WHERE state < 'active' AND start_after <= now())::int AS waiting,
       count(*) FILTER (WHERE state < 'active' AND start_after > now())::int AS delayed,
       count(*) FILTER (WHERE state = 'active')::int AS active,
       COALESCE(extract(epoch FROM now() - min(start_after)
         FILTER (WHERE state < 'active' AND start_after <= now())), 0)::float AS oldest_seconds
     FROM pgboss.job WHERE name = $1 AND state < 'completed'`,
    [JUDGE_QUEUE],
  );
  const { oldest_seconds: oldestSeconds, ...counts } = rowSchema.parse(rows[0]);
  return { ...counts, oldestSeconds };
}
