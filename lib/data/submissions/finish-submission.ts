import type { Judgement } from '#lib/contracts/judgement.ts';
import { repeatDelayMs } from '#lib/domain/repeat-delay.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { enqueueJudgeJob } from '#lib/queue/enqueue-judge-job.ts';
import { jobPriority } from '#lib/queue/job-priority.ts';
import { authorise } from '../authorise.ts';
import { database, type Transaction } from '../client.ts';
import { notifyChanged } from './notify.ts';

/**
 * Stores a judgement, once a round: a second one of the same round is discarded and returns false. In the same
 * statement a submission that is accepted marks its exercise as solved; a run never does. An inconclusive one is
 * queued to be repeated, a few times, later and later; what the repetition finds replaces it.
 * @param round judgements that the submission had when its judge claimed it
 * @param judgeId who claimed it: when another one has taken it over since, nothing is stored
 */
export async function finishSubmission(
  viewer: Viewer,
  id: string,
  judgement: Judgement,
  round = 0,
  judgeId: string | null = null,
): Promise<boolean> {
  authorise(viewer, 'judge submissions');
  const delayMs = judgement.verdict === 'inconclusive' ? repeatDelayMs(round) : null;
  const claim = { id, round, judgeId };
  if (delayMs === null) return (await store(database(), claim, judgement, null)) !== null;
  return database().$transaction(async (tx) => {
    const stored = await store(tx, claim, judgement, delayMs);
    if (stored?.repeat_at) await enqueueRepetition(tx, id, stored.repeat_at);
    return stored !== null;
  });
}

interface Stored {
  repeat_at: Date | null;
}

async function store(
  tx: Transaction,
  { id, round, judgeId }: { id: string; round: number; judgeId: string | null },
  judgement: Judgement,
  repeatAfterMs: number | null,
): Promise<Stored | null> {
  const rows = await tx.$queryRaw<Stored[]>`
    WITH old AS (
      SELECT id, judgements, judgement, finished_at FROM submissions
      WHERE id = ${id}::uuid AND judgements = ${round}
        AND (${judgeId}::uuid IS NULL OR judge_id = ${judgeId}::uuid) FOR UPDATE
    ), changed AS (
      UPDATE submissions s SET status = 'done', verdict = ${judgement.verdict}, finished_at = now(), progress = NULL,
        judgement = ${JSON.stringify(judgement)}::jsonb, judgements = s.judgements + 1,
        repeat_at = CASE WHEN s.mode = 'submit' THEN now() + ${repeatAfterMs}::float * interval '1 ms' END
      FROM old WHERE s.id = old.id
      RETURNING s.id, s.user_id, s.item_id, s.mode, s.verdict, s.repeat_at
    ), superseded AS (
      INSERT INTO superseded_judgements (submission_id, number, judgement, finished_at)
      SELECT id, judgements, judgement, finished_at FROM old WHERE judgement IS NOT NULL
    ), solved AS (
      INSERT INTO exercise_progress AS progress (user_id, item_id, solved_at)
      SELECT user_id, item_id, now() FROM changed WHERE mode = 'submit' AND verdict = 'accepted'
      ON CONFLICT (user_id, item_id) DO UPDATE SET solved_at = COALESCE(progress.solved_at, now())
    ), notified AS (${notifyChanged})
    SELECT repeat_at FROM changed, notified`;
  return rows[0] ?? null;
}

async function enqueueRepetition(tx: Transaction, id: string, startAfter: Date): Promise<void> {
  const priority = jobPriority({ now: startAfter, inFlight: 0, kind: 'repeated' });
  await enqueueJudgeJob(tx, { submissionId: id }, { priority, startAfter });
}
