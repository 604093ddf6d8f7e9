import type { Viewer } from '#lib/domain/viewer.ts';
import { enqueueJudgeJob } from '#lib/queue/enqueue-judge-job.ts';
import { findQueued } from '#lib/queue/find-queued.ts';
import { jobPriority } from '#lib/queue/job-priority.ts';
import { authorise } from '../authorise.ts';
import { database, type Transaction } from '../client.ts';

const MOST_AT_ONCE = 100;
const LOCK = 'requeue lost submissions';

interface Row {
  id: string;
  judgements: number;
  now: Date;
}

/**
 * Queues submissions again that wait for a verdict although no job is left for them: whatever the queue forgot
 * (a job too old, a queue that was emptied) is judged all the same. Several judges may call it at once.
 * @returns ids of those that were queued
 */
export async function requeueLost(viewer: Viewer): Promise<string[]> {
  authorise(viewer, 'judge submissions');
  return database().$transaction(async (tx) => {
    const [lock] = await tx.$queryRaw<{ ours: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(hashtextextended(${LOCK}, 0)) AS ours`;
    if (!lock?.ours) return [];
    const waiting = await findWaiting(tx);
    if (waiting.length === 0) return [];
    const queued = await findQueued(
      tx,
      waiting.map(({ id }) => id),
    );
    const lost = waiting.filter(({ id }) => !queued.has(id));
    for (const { id, judgements, now } of lost) {
      const kind = judgements === 0 ? 'interactive' : 'repeated';
      const priority = jobPriority({ now, inFlight: 0, kind });
      await enqueueJudgeJob(tx, { submissionId: id }, { priority });
    }
    return lost.map(({ id }) => id);
  });
}

/** A minute old at least: what is judged normally never gets to the question whether it is lost. */
function findWaiting(tx: Transaction): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT id, judgements, now() FROM submissions
    WHERE (status IN ('queued', 'running') AND created_at < now() - interval '1 minute')
      OR repeat_at < now() - interval '1 minute'
    ORDER BY created_at LIMIT ${MOST_AT_ONCE}`;
}
