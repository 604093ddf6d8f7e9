import type { MetricsJson } from '#lib/contracts/metrics.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { authorise } from '../authorise.ts';
import { database } from '../client.ts';

/**
 * Notes that a judge is alive, and what it has measured so far; to be called every five seconds. False when it is
 * not known any more and must register.
 */
export async function heartbeat(
  viewer: Viewer,
  judgeId: string,
  metrics: MetricsJson = [],
): Promise<boolean> {
  authorise(viewer, 'judge submissions');
  const count = await database().$executeRaw`
    UPDATE judges SET heartbeat_at = now(), metrics = ${JSON.stringify(metrics)}::jsonb
    WHERE id = ${judgeId}::uuid`;
  return count === 1;
}
