import { UserError } from '#lib/base/errors.ts';
import type { ExerciseSummary, ExerciseView } from '#lib/contracts/exercise.ts';
import { exerciseSummarySchema } from '#lib/contracts/exercise.ts';
import { neededSpeedup } from '#lib/domain/speedup/needed-speedup.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { latestCalibration } from '../calibrations/get-calibration.ts';
import { latestCeiling } from '../calibrations/latest-ceiling.ts';
import { database } from '../client.ts';
import { exerciseVersion } from '../items/exercise-version.ts';

/**
 * The published version of an exercise as this viewer may see it: hints as far as revealed, the editorial once
 * solved or given up, never tests, reference or wrong solutions. @throws UserError `not found`.
 */
export async function getExercise(viewer: Viewer, slug: string): Promise<ExerciseView> {
  const row = await findRow(viewer, slug);
  const { exercise } = await exerciseVersion(row.version_id);
  const summary = exerciseSummarySchema.parse(row.summary);
  const { title, kind, difficulty, topics, entry, limits } = summary.meta;
  return {
    slug,
    title,
    summary: summary.meta.summary,
    kind,
    difficulty,
    topics,
    status: row.solved ? 'solved' : row.tried ? 'tried' : 'new',
    versionId: row.version_id,
    statement: exercise.statement,
    entry,
    limits,
    starter: exercise.starter,
    samples: summary.samples,
    threshold: await threshold(row.version_id, summary),
    hints: exercise.hints.slice(0, row.hints_shown),
    hintCount: exercise.hints.length,
    editorial: row.solved || row.gave_up ? exercise.editorial : null,
  };
}

interface Row {
  version_id: string;
  summary: unknown;
  solved: boolean;
  gave_up: boolean;
  hints_shown: number;
  tried: boolean;
}

async function findRow(viewer: Viewer, slug: string): Promise<Row> {
  const [row] = await database().$queryRaw<Row[]>`
    SELECT version.id AS version_id, version.summary,
      progress.solved_at IS NOT NULL AS solved, progress.gave_up_at IS NOT NULL AS gave_up,
      COALESCE(progress.hints_shown, 0) AS hints_shown,
      EXISTS (SELECT FROM submissions WHERE user_id = ${viewer.id}::uuid AND item_id = item.id) AS tried
    FROM items item
    JOIN item_versions version ON version.id = item.current_version_id
    LEFT JOIN exercise_progress progress ON progress.item_id = item.id AND progress.user_id = ${viewer.id}::uuid
    WHERE item.kind = 'exercise' AND item.slug = ${slug} AND item.retired_at IS NULL`;
  if (!row) throw new UserError('not found', 'There is no such exercise.');
  return row;
}

async function threshold(versionId: string, { meta }: ExerciseSummary): Promise<ExerciseView['threshold']> {
  if (!meta.threshold) return null;
  const calibration = await latestCalibration(versionId);
  if (!calibration) return null;
  const { reference, cores, machine } = calibration;
  const ceiling = await latestCeiling(machine);
  return { needed: neededSpeedup(meta.threshold, reference), reference, cores, ceiling };
}
