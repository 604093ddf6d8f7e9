import { UserError } from '#lib/base/errors.ts';
import type { SignUp } from '#lib/contracts/account.ts';
import { hasAccount, isPerson, type Person, type Viewer } from '#lib/domain/viewer.ts';
import { database, isUniqueViolation, type Transaction } from '../client.ts';
import { hashPassword } from './password.ts';

/**
 * Makes an account. A guest's own row becomes the account, so that nothing of what they did is lost or copied.
 * @throws UserError `conflict` when the viewer is signed in already or the e-mail has an account.
 */
export async function signUp(viewer: Viewer, details: SignUp): Promise<Person> {
  return createAccount(database(), viewer, details, 'candidate');
}

/** As `signUp`, with the role given; for the first admin inside its own transaction. */
export async function createAccount(
  db: Transaction,
  viewer: Viewer,
  details: SignUp,
  role: 'candidate' | 'admin',
): Promise<Person> {
  if (hasAccount(viewer)) throw new UserError('conflict', 'You are signed in already.');
  const account = {
    role,
    name: details.name,
    email: details.email,
    passwordHash: await hashPassword(details.password),
    guestTokenHash: null,
  };
  try {
    const user = isPerson(viewer)
      ? await db.user.update({ where: { id: viewer.id, role: 'guest' }, data: account })
      : await db.user.create({ data: account });
    return { id: user.id, role: user.role };
  } catch (error) {
    if (isUniqueViolation(error)) throw emailTaken(error);
    throw error;
  }
}

function emailTaken(cause: unknown): UserError {
  const message = 'This e-mail already has an account. Sign in instead.';
  return new UserError('conflict', message, { fields: { email: message }, cause });
}
