import { UserError } from '#lib/base/errors.ts';
import type { Setup } from '#lib/contracts/account.ts';
import { hasAccount, type Person, type Viewer } from '#lib/domain/viewer.ts';
import { database, type Transaction } from '../client.ts';
import { lockAdmins } from './lock-admins.ts';
import { createAccount } from './sign-up.ts';
import { hashToken } from './token.ts';

/**
 * Redeems the one-time link of the start-up: the viewer's account, or a new one with the details given, becomes
 * the admin. Of any number of simultaneous tries one wins.
 * @throws UserError `not allowed` when the link was used, is too old, or there is an admin.
 */
export async function createFirstAdmin(viewer: Viewer, { token, account }: Setup): Promise<Person> {
  return database().$transaction(async (tx) => {
    await lockAdmins(tx);
    await redeem(tx, token);
    if (hasAccount(viewer)) {
      return tx.user.update({
        where: { id: viewer.id },
        data: { role: 'admin' },
        select: { id: true, role: true },
      });
    }
    if (!account) throw new UserError('invalid', 'Give a name, an e-mail and a password for the admin.');
    return createAccount(tx, viewer, account, 'admin');
  });
}

/** Whether the link's token would still be accepted. */
export async function isSetupOpen(_viewer: Viewer, token: string): Promise<boolean> {
  const db = database();
  const [admins, tokens] = await Promise.all([
    db.user.count({ where: { role: 'admin' } }),
    db.setupToken.count({ where: openToken(token) }),
  ]);
  return admins === 0 && tokens === 1;
}

async function redeem(tx: Transaction, token: string): Promise<void> {
  const admins = await tx.user.count({ where: { role: 'admin' } });
  const { count } = await tx.setupToken.updateMany({ where: openToken(token), data: { usedAt: new Date() } });
  if (admins > 0 || count !== 1) {
    throw new UserError(
      'not allowed',
      'This link was used already or is too old. While there is no admin, each start of Lockstep prints a new one.',
    );
  }
}

function openToken(token: string) {
  return { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: new Date() } };
}
