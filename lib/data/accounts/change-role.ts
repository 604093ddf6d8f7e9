import { UserError } from '#lib/base/errors.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { authorise } from '../authorise.ts';
import { database } from '../client.ts';
import { lockAdmins } from './lock-admins.ts';

/**
 * Gives an account another role; it holds from its next request on.
 * @throws UserError `conflict` when it would leave the installation without an admin.
 */
export async function changeRole(
  viewer: Viewer,
  userId: string,
  role: 'candidate' | 'recruiter' | 'admin',
): Promise<void> {
  authorise(viewer, 'change roles');
  await database().$transaction(async (tx) => {
    await lockAdmins(tx);
    const { count } = await tx.user.updateMany({
      where: { id: userId, role: { not: 'guest' } },
      data: { role },
    });
    if (count === 0) throw new UserError('not found', 'There is no such account.');
    if ((await tx.user.count({ where: { role: 'admin' } })) === 0) {
      throw new UserError('conflict', 'The last admin stays one. Make somebody else an admin first.');
    }
  });
}
