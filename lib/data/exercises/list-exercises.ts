import {
  type ExerciseFilters,
  type ExerciseListItem,
  exerciseSummarySchema,
} from '#lib/contracts/exercise.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { database } from '../client.ts';

interface Row {
  slug: string;
  summary: unknown;
  solved: boolean;
  tried: boolean;
}

/** The published exercises that pass every filter, in the corpus's order, each with how far the viewer is. */
export async function listExercises(
  viewer: Viewer,
  filters: ExerciseFilters = {},
): Promise<ExerciseListItem[]> {
  const rows = await database().$queryRaw<Row[]>`
    SELECT item.slug, version.summary, progress.solved_at IS NOT NULL AS solved,
      EXISTS (SELECT FROM submissions WHERE user_id = ${viewer.id}::uuid AND item_id = item.id) AS tried
    FROM items item
    JOIN item_versions version ON version.id = item.current_version_id
    LEFT JOIN exercise_progress progress ON progress.item_id = item.id AND progress.user_id = ${viewer.id}::uuid
    WHERE item.kind = 'exercise' AND item.retired_at IS NULL`;
  return rows
    .map(toListItem)
    .sort((a, b) => a.order - b.order || a.item.slug.localeCompare(b.item.slug))
    .map(({ item }) => item)
    .filter((item) => passes(item, filters));
}

function toListItem({ slug, summary, solved, tried }: Row): { order: number; item: ExerciseListItem } {
  const { meta } = exerciseSummarySchema.parse(summary);
  const status = solved ? 'solved' : tried ? 'tried' : 'new';
  const { title, kind, difficulty, topics } = meta;
  return {
    order: meta.order,
    item: { slug, title, summary: meta.summary, kind, difficulty, topics, status },
  };
}

function passes(item: ExerciseListItem, { difficulty, kind, topic, status, q }: ExerciseFilters): boolean {
  const text = [item.slug, item.title, item.summary, ...item.topics].join(' ').toLowerCase();
  return (
    (!difficulty || item.difficulty === difficulty) &&
    (!kind || item.kind === kind) &&
    (!topic || item.topics.includes(topic)) &&
    (!status || item.status === status) &&
    (q ?? '')
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word))
  );
}
