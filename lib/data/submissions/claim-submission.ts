import { z } from 'zod';
import { type SourceFiles, sourceFilesSchema } from '#lib/contracts/source-files.ts';
import { type CustomCase, customCaseSchema } from '#lib/contracts/submission.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { authorise } from '../authorise.ts';
import { database } from '../client.ts';
import { type ExerciseVersion, exerciseVersion } from '../items/exercise-version.ts';
import { notifyChanged } from './notify.ts';

/** What a judge needs to judge one submission. */
export interface ClaimedSubmission {
  id: string;
  mode: 'run' | 'submit';
  files: SourceFiles;
  /** Replaces the samples of a run; null where the candidate brought none. */
  cases: CustomCase[] | null;
  /** The version that the submission was made against, whatever is published by now. */
  exercise: ExerciseVersion;
  /** Judgements that it has had; more than none only where an inconclusive one is repeated. */
  round: number;
  /** Since it was sent, milliseconds. */
  ageMs: number;
}

interface Row {
  mode: 'run' | 'submit';
  files: unknown;
  custom_cases: unknown;
  item_version_id: string;
  round: number;
  age_ms: number;
}

/**
 * Marks a submission as being judged and hands it over; null when it is unknown, or has its verdict and is not due
 * to be repeated. One that another judge left behind is handed over again; one that is repeated keeps its verdict
 * until it has a new one.
 */
export async function claimSubmission(
  viewer: Viewer,
  id: string,
  judgeId: string | null = null,
): Promise<ClaimedSubmission | null> {
  authorise(viewer, 'judge submissions');
  const [row] = await database().$queryRaw<Row[]>`
    WITH changed AS (
      UPDATE submissions SET started_at = now(), progress = NULL, judge_id = ${judgeId}::uuid,
        status = CASE WHEN status = 'done' THEN status ELSE 'running' END
      WHERE id = ${id}::uuid AND (status <> 'done' OR repeat_at <= now())
      RETURNING id, mode::text, files, custom_cases, item_version_id, judgements AS round,
        (extract(epoch FROM now() - created_at) * 1000)::float AS age_ms
    ), notified AS (${notifyChanged})
    SELECT mode, files, custom_cases, item_version_id, round, age_ms FROM changed, notified`;
  if (!row) return null;
  return {
    id,
    mode: row.mode,
    files: sourceFilesSchema.parse(row.files),
    cases: z.array(customCaseSchema).nullable().parse(row.custom_cases),
    exercise: await exerciseVersion(row.item_version_id),
    round: row.round,
    ageMs: row.age_ms,
  };
}
