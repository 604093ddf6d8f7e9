import 'server-only';
import { decode } from 'next-auth/jwt';
import { z } from 'zod';
import { env } from '#lib/base/env.ts';
import type { Session } from '#lib/data/accounts/resolve-session.ts';

/** Days for which a sign-in lasts. */
export const SESSION_DAYS = 30;

/** Whether browsers reach this installation over https: then cookies are sent over nothing else. */
export function usesHttps(): boolean {
  return env.NEXTAUTH_URL?.startsWith('https://') ?? false;
}

/** Name of next-auth's session cookie. */
export function sessionCookieName(): string {
  return usesHttps() ? '__Secure-next-auth.session-token' : 'next-auth.session-token';
}

const claimsSchema = z.object({ sub: z.uuid(), sessionVersion: z.int() });

/** What a session cookie claims; null when it is not ours, damaged or expired. */
export async function readSessionCookie(token: string | undefined): Promise<Session | null> {
  if (!token || !env.NEXTAUTH_SECRET) return null;
  try {
    const claims = claimsSchema.parse(await decode({ token, secret: env.NEXTAUTH_SECRET }));
    return { userId: claims.sub, sessionVersion: claims.sessionVersion };
  } catch {
    return null;
  }
}
