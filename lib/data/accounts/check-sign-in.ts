import type { SignIn } from '#lib/contracts/account.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { database } from '../client.ts';
import { verifyPassword } from './password.ts';
import type { Session } from './resolve-session.ts';

/**
 * The account that the e-mail and password open, or null; which of the two was wrong is never told,
 * neither by the answer nor by its time.
 */
export async function checkSignIn(_viewer: Viewer, { email, password }: SignIn): Promise<Session | null> {
  const user = await database().user.findUnique({ where: { email } });
  const matches = await verifyPassword(user?.passwordHash ?? null, password);
  return user && matches ? { userId: user.id, sessionVersion: user.sessionVersion } : null;
}
