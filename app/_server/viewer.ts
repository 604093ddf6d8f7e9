import 'server-only';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { createGuest } from '#lib/data/accounts/create-guest.ts';
import { findGuest } from '#lib/data/accounts/find-guest.ts';
import { resolveSession } from '#lib/data/accounts/resolve-session.ts';
import { consume } from '#lib/data/rate-limits/consume.ts';
import { isPerson, type Person, VISITOR, type Viewer } from '#lib/domain/viewer.ts';
import { clientAddress } from './client-address.ts';
import { readGuestCookie, setGuestCookie } from './guest-cookie.ts';
import { readSessionCookie, sessionCookieName } from './session-cookie.ts';

/** Who looks at this page, by session or guest cookie, with the role that the database has at this moment. */
export const getViewer = cache(
  async (): Promise<Viewer> => (await getSignedIn()) ?? (await getGuest()) ?? VISITOR,
);

/**
 * As `getViewer`, and a visitor becomes a guest whose work can be stored. Only in route handlers and server
 * actions: it sets a cookie, and looking at a page must not fill the database.
 */
export async function requireViewer(): Promise<Person> {
  const viewer = await getViewer();
  if (isPerson(viewer)) return viewer;
  await consume('guest by address', await clientAddress());
  const { guest, token } = await createGuest();
  await setGuestCookie(token);
  return guest;
}

async function getSignedIn(): Promise<Person | null> {
  const session = await readSessionCookie((await cookies()).get(sessionCookieName())?.value);
  return session && resolveSession(session);
}

/** The guest behind the guest cookie, also while somebody is signed in: their work is to be merged at sign-in. */
export async function getGuest(): Promise<Person | null> {
  const token = await readGuestCookie();
  return token ? findGuest(token) : null;
}
