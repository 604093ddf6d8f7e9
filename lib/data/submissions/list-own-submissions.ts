import type { Attempt } from '#lib/contracts/exercise.ts';
import { isPerson, type Viewer } from '#lib/domain/viewer.ts';
import { database } from '../client.ts';

const MOST = 50;

/** A run or submission with the exercise that it was made for. */
export interface OwnSubmission extends Attempt {
  exercise: string;
  title: string;
}

interface Row extends Omit<OwnSubmission, 'createdAt'> {
  created_at: Date;
}

/** The viewer's own latest 50 runs and submissions of all exercises, newest first. */
export async function listOwnSubmissions(viewer: Viewer): Promise<OwnSubmission[]> {
  if (!isPerson(viewer)) return [];
  const rows = await database().$queryRaw<Row[]>`
    SELECT s.id, s.mode::text, s.status::text, s.verdict, (s.judgement #>> '{speedup,median}')::float AS speedup,
      s.created_at, item.slug AS exercise, version.summary #>> '{meta,title}' AS title
    FROM submissions s
    JOIN items item ON item.id = s.item_id
    JOIN item_versions version ON version.id = s.item_version_id
    WHERE s.user_id = ${viewer.id}::uuid AND item.kind = 'exercise'
    ORDER BY s.created_at DESC, s.id DESC LIMIT ${MOST}`;
  return rows.map(({ created_at, ...row }) => ({ ...row, createdAt: created_at.toISOString() }));
}
