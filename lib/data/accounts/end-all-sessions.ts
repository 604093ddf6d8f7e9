import type { Viewer } from '#lib/domain/viewer.ts';
import { asPerson } from '../authorise.ts';
import { database } from '../client.ts';

/** Signs the viewer out on every device, this one included. */
export async function endAllSessions(viewer: Viewer): Promise<void> {
  const { id } = asPerson(viewer);
  await database().user.update({ where: { id }, data: { sessionVersion: { increment: 1 } } });
}
