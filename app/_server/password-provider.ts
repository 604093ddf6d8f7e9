import 'server-only';
import Credentials from 'next-auth/providers/credentials';
import type { z } from 'zod';
import { signInSchema } from '#lib/contracts/account.ts';
import { checkSignIn } from '#lib/data/accounts/check-sign-in.ts';
import { mergeGuest } from '#lib/data/accounts/merge-guest.ts';
import { resolveSession, type Session } from '#lib/data/accounts/resolve-session.ts';
import { consume, forget } from '#lib/data/rate-limits/consume.ts';
import { VISITOR } from '#lib/domain/viewer.ts';
import { clientAddress } from './client-address.ts';
import { clearGuestCookie } from './guest-cookie.ts';
import { getGuest } from './viewer.ts';

/** Sign-in with e-mail and password. A wrong pair is null; a UserError's message reaches the page as `error`. */
export function passwordProvider() {
  return Credentials({
    id: 'credentials',
    name: 'E-mail and password',
    credentials: { email: { type: 'email' }, password: { type: 'password' } },
    authorize: async (credentials) => {
      const parsed = signInSchema.safeParse(credentials);
      if (!parsed.success) return null;
      const session = await signIn(parsed.data);
      return session && { id: session.userId, session };
    },
  });
}

async function signIn(credentials: z.infer<typeof signInSchema>): Promise<Session | null> {
  const address = await clientAddress();
  const fromHere = `${credentials.email} ${address}`;
  await consume('sign in by address', address);
  await consume('sign in to account from address', fromHere);
  await consume('sign in to account', credentials.email);
  const session = await checkSignIn(VISITOR, credentials);
  if (!session) return null;
  await forget('sign in to account from address', fromHere);
  await forget('sign in to account', credentials.email);
  await takeGuestAlong(session);
  return session;
}

/** What the guest of this browser did becomes the account's. */
export async function takeGuestAlong(session: Session): Promise<void> {
  const [guest, account] = await Promise.all([getGuest(), resolveSession(session)]);
  if (!guest || !account) return;
  await mergeGuest(account, guest.id);
  await clearGuestCookie();
}
