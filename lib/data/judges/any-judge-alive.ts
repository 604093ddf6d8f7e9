import type { Viewer } from '#lib/domain/viewer.ts';
import { database } from '../client.ts';
import { JUDGE_FRESH_SECONDS } from './freshness.ts';

/** Whether at least one judge was heard of in the last 15 seconds. Anybody may know: it decides what a page says. */
export async function anyJudgeAlive(_viewer: Viewer): Promise<boolean> {
  const [row] = await database().$queryRaw<{ alive: boolean }[]>`
    SELECT EXISTS (SELECT FROM judges
      WHERE heartbeat_at > now() - make_interval(secs => ${JUDGE_FRESH_SECONDS})) AS alive`;
  return row?.alive ?? false;
}
