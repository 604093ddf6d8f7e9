'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { sessionCookieName } from '#app/_server/session-cookie.ts';
import { getViewer } from '#app/_server/viewer.ts';
import { endAllSessions } from '#lib/data/accounts/end-all-sessions.ts';

/** Ends the session of this browser. */
export async function signOutHere(): Promise<void> {
  await forgetSession();
  redirect('/');
}

/** Ends every session of the account, on all devices. */
export async function signOutEverywhere(): Promise<void> {
  await endAllSessions(await getViewer());
  await forgetSession();
  redirect('/');
}

async function forgetSession(): Promise<void> {
  const store = await cookies();
  // The cookie carries a prefix that browsers accept only with the attributes that it was set with.
  const name = sessionCookieName();
  store.set(name, '', {
    maxAge: 0,
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: name.startsWith('__'),
  });
}
