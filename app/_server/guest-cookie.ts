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
  await write(token, YEAR_SECONDS);
}

/** Takes the guest token from the browser: the guest has become an account. Only in route handlers and server actions. */
export async function clearGuestCookie(): Promise<void> {
  await write('', 0);
}

/** Also for removing: browsers accept a cookie with a prefix only with the attributes that the prefix asks for. */
async function write(value: string, maxAge: number): Promise<void> {
  (await cookies()).set(name(), value, {
    httpOnly: true,
    sameSite: 'lax',
    secure: usesHttps(),
    path: '/',
    maxAge,
  });
}
