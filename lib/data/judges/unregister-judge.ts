import type { Viewer } from '#lib/domain/viewer.ts';
import { authorise } from '../authorise.ts';
import { database } from '../client.ts';

/** Takes a judge that stops in good order off the list at once, so that nobody waits for it. */
export async function unregisterJudge(viewer: Viewer, judgeId: string): Promise<void> {
  authorise(viewer, 'judge submissions');
  await database().judge.deleteMany({ where: { id: judgeId } });
}
