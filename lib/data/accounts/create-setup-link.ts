import type { Viewer } from '#lib/domain/viewer.ts';
import { authorise } from '../authorise.ts';
import { database } from '../client.ts';
import { lockAdmins } from './lock-admins.ts';
import { hashToken, newToken } from './token.ts';

const VALID_HOURS = 24;

/**
 * A link that makes whoever opens it first this installation's admin, good once and for 24 hours; it replaces
 * earlier ones. Null when there is an admin. The link itself is not stored anywhere.
 * @param baseUrl The address of this installation, "http://localhost:3000".
 */
export async function createSetupLink(viewer: Viewer, baseUrl: string): Promise<string | null> {
  authorise(viewer, 'open the set-up');
  const token = newToken();
  const opened = await database().$transaction(async (tx) => {
    await lockAdmins(tx);
    if ((await tx.user.count({ where: { role: 'admin' } })) > 0) return false;
    await tx.setupToken.deleteMany({ where: { usedAt: null } });
    const expiresAt = new Date(Date.now() + VALID_HOURS * 3_600_000);
    await tx.setupToken.create({ data: { tokenHash: hashToken(token), expiresAt } });
    return true;
  });
  return opened ? new URL(`/setup?token=${token}`, baseUrl).href : null;
}
