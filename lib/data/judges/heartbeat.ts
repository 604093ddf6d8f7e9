import type { Viewer } from '#lib/domain/viewer.ts';
import { authorise } from '../authorise.ts';
import { database } from '../client.ts';

/** Notes that a judge is alive; to be called every five seconds. False when it is not known any more and must register. */
export async function heartbeat(viewer: Viewer, judgeId: string): Promise<boolean> {
  authorise(viewer, 'judge submissions');
  const count = await database().$executeRaw`
    UPDATE judges SET heartbeat_at = now() WHERE id = ${judgeId}::uuid`;
  return count === 1;
}
