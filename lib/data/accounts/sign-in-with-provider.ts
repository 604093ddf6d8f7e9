import { UserError } from '#lib/base/errors.ts';
import { hasAccount, isPerson, type Viewer } from '#lib/domain/viewer.ts';
import { database, type Transaction } from '../client.ts';
import type { Session } from './resolve-session.ts';

/** Who another service says that somebody is. */
export interface ProviderIdentity {
  provider: 'github' | 'google';
  providerAccountId: string;
  /** Only set when the service says that it verified the address. */
  verifiedEmail: string | null;
  name: string;
}

/**
 * Signs in through another service: by the link made earlier; else it links the account that is signed in now;
 * else one with the same verified e-mail and no password; else it makes an account (a guest's row becomes it).
 * An account with a password is linked only by somebody who is signed in to it: its e-mail was never verified,
 * so an address alone must not open it, in either direction.
 * @throws UserError `conflict` then, and `invalid` when the service gives no verified e-mail.
 */
export async function signInWithProvider(viewer: Viewer, identity: ProviderIdentity): Promise<Session> {
  return database().$transaction(async (tx) => {
    const userId = (await findLinked(tx, identity)) ?? (await link(tx, viewer, identity));
    const user = await tx.user.findUniqueOrThrow({ where: { id: userId } });
    return { userId: user.id, sessionVersion: user.sessionVersion };
  });
}

async function findLinked(tx: Transaction, { provider, providerAccountId }: ProviderIdentity) {
  const account = await tx.oauthAccount.findUnique({
    where: { provider_providerAccountId: { provider, providerAccountId } },
  });
  return account?.userId;
}

async function link(tx: Transaction, viewer: Viewer, identity: ProviderIdentity): Promise<string> {
  const userId = hasAccount(viewer) ? viewer.id : await findOrCreate(tx, viewer, identity);
  const { provider, providerAccountId } = identity;
  await tx.oauthAccount.create({ data: { provider, providerAccountId, userId } });
  return userId;
}

async function findOrCreate(tx: Transaction, viewer: Viewer, identity: ProviderIdentity): Promise<string> {
  const email = identity.verifiedEmail?.toLowerCase();
  if (!email) {
    throw new UserError(
      'invalid',
      'The service did not give a verified e-mail address. Sign up with one instead.',
    );
  }
  const existing = await tx.user.findUnique({ where: { email } });
  if (existing?.passwordHash) {
    throw new UserError(
      'conflict',
      'This e-mail has an account with a password. Sign in with the password first, then connect the service.',
    );
  }
  if (existing) return existing.id;
  const account = {
    role: 'candidate',
    email,
    name: identity.name.slice(0, 80),
    guestTokenHash: null,
  } as const;
  const user = isPerson(viewer)
    ? await tx.user.update({ where: { id: viewer.id }, data: account })
    : await tx.user.create({ data: account });
  return user.id;
}
