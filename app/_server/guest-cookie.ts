import 'server-only';
import { cookies } from 'next/headers';
import { usesHttps } from './session-cookie.ts';

const YEAR_SECONDS = 365 * 24 * 3600;

function name(): string {
  return usesHttps() ? '__Host-lockstep-guest' : 'lockstep-guest';
}

/** The guest token that the browser sent, if any. */
export async function readGuestCookie(): Promise<string | undefined> {
  return (await cookies()).get(name())?.value;
}

/** Gives the browser a guest token. Only in route handlers and server actions. */
export async function setGuestCookie(token: string): Promise<void> {
  (await cookies()).set(name(), token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: usesHttps(),
    path: '/',
    maxAge: YEAR_SECONDS,
  });
}

/** Takes the guest token from the browser: the guest has become an account. Only in route handlers and server actions. */
export async function clearGuestCookie(): Promise<void> {
  (await cookies()).delete(name());
}
