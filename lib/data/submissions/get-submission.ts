import { UserError } from '#lib/base/errors.ts';
import { judgementSchema, judgeProgressSchema } from '#lib/contracts/judgement.ts';
import type { SubmissionView } from '#lib/contracts/submission.ts';
import { hideTests, hideTestsOfProgress } from '#lib/domain/hide-tests.ts';
import { may } from '#lib/domain/permissions.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { database } from '../client.ts';
import { JUDGE_FRESH_SECONDS } from '../judges/freshness.ts';

interface Row {
  user_id: string;
  exercise: string;
  mode: 'run' | 'submit';
  status: 'queued' | 'running' | 'done';
  created_at: Date;
  finished_at: Date | null;
  repeat_at: Date | null;
  queue_position: number | null;
  judge_alive: boolean;
  progress: unknown;
  judgement: unknown;
}

/**
 * A submission's state as of now, without the data of hidden tests.
 * @throws UserError `not found`, also for somebody else's: whether an id exists is nobody's business.
 */
export async function getSubmission(viewer: Viewer, id: string): Promise<SubmissionView> {
  const row = await findRow(id);
  if (!row || !(row.user_id === viewer.id || may(viewer, 'see every submission'))) {
    throw new UserError('not found', 'There is no such submission.');
  }
  return {
    id,
    exercise: row.exercise,
    mode: row.mode,
    status: row.status,
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    repeatAt: row.repeat_at?.toISOString() ?? null,
    queuePosition: row.queue_position,
    judgeAlive: row.judge_alive,
    progress: row.progress === null ? null : hideTestsOfProgress(judgeProgressSchema.parse(row.progress)),
    judgement: row.judgement === null ? null : hideTests(judgementSchema.parse(row.judgement)),
  };
}

async function findRow(id: string): Promise<Row | undefined> {
  const rows = await database().$queryRaw<Row[]>`
    SELECT s.user_id, item.slug AS exercise, s.mode::text, s.status::text, s.created_at, s.finished_at, s.repeat_at,
      CASE WHEN s.status = 'queued' THEN
        (SELECT count(*)::int FROM submissions other
          WHERE other.status = 'queued'
            AND (-other.priority, other.created_at, other.id) < (-s.priority, s.created_at, s.id)) END AS queue_position,
      EXISTS (SELECT FROM judges
        WHERE heartbeat_at > now() - make_interval(secs => ${JUDGE_FRESH_SECONDS})) AS judge_alive,
      s.progress, s.judgement
    FROM submissions s JOIN items item ON item.id = s.item_id
    WHERE s.id = ${id}::uuid`;
  return rows[0];
}
