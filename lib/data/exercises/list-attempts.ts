import type { Attempt } from '#lib/contracts/exercise.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { isPerson } from '#lib/domain/viewer.ts';
import { database } from '../client.ts';

const MOST = 100;

interface Row {
  id: string;
  mode: 'run' | 'submit';
  status: 'queued' | 'running' | 'done';
  verdict: string | null;
  speedup: number | null;
  created_at: Date;
}

/** The viewer's latest 100 runs and submissions of an exercise, newest first. */
export async function listAttempts(viewer: Viewer, slug: string): Promise<Attempt[]> {
  if (!isPerson(viewer)) return [];
  const rows = await database().$queryRaw<Row[]>`
    SELECT s.id, s.mode::text, s.status::text, s.verdict, (s.judgement #>> '{speedup,median}')::float AS speedup,
      s.created_at
    FROM submissions s JOIN items item ON item.id = s.item_id
    WHERE s.user_id = ${viewer.id}::uuid AND item.kind = 'exercise' AND item.slug = ${slug}
    ORDER BY s.created_at DESC, s.id DESC LIMIT ${MOST}`;
  return rows.map(({ created_at, ...row }) => ({ ...row, createdAt: created_at.toISOString() }));
}
