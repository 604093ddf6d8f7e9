import 'server-only';
import type { AuthOptions, User } from 'next-auth';
import type { JWT } from 'next-auth/jwt';
import { z } from 'zod';
import { env } from '#lib/base/env.ts';
import type { Session } from '#lib/data/accounts/resolve-session.ts';
import { resolveSession } from '#lib/data/accounts/resolve-session.ts';
import { type Role, roles } from '#lib/domain/viewer.ts';
import { oauthProviders, signInWithOauth } from './oauth-providers.ts';
import { passwordProvider } from './password-provider.ts';
import { SESSION_DAYS, usesHttps } from './session-cookie.ts';

declare module 'next-auth' {
  interface Session {
    /** Missing when the session was ended from elsewhere. */
    user?: { name?: null; email?: null; image?: null; id: string; role: Role };
  }
}

/** next-auth's user as our providers make it. */
export interface SignedIn extends User {
  session: Session;
}

const userSchema = z.object({ id: z.uuid(), role: z.enum(roles) });

/** next-auth's options, made on each request: a build has no environment. */
export function authOptions(): AuthOptions {
  return {
    ...(env.NEXTAUTH_SECRET && { secret: env.NEXTAUTH_SECRET }),
    useSecureCookies: usesHttps(),
    session: { strategy: 'jwt', maxAge: SESSION_DAYS * 24 * 3600 },
    pages: { signIn: '/sign-in', signOut: '/account', error: '/sign-in' },
    providers: [passwordProvider(), ...oauthProviders()],
    callbacks: {
      signIn: signInWithOauth,
      jwt: async ({ token, user }) => (user ? newToken(user) : keepToken(token)),
      session: async ({ session: { expires }, token }) => {
        const user = userSchema.safeParse({ id: token.sub, role: token.role });
        return user.success ? { expires, user: user.data } : { expires };
      },
    },
  };
}

/** Names of the services that can be signed in with, for the page that offers them. */
export function offeredProviders(): { id: string; name: string }[] {
  return oauthProviders().map(({ id, name }) => ({ id, name }));
}

/** Nothing personal travels in the cookie: who somebody is is looked up. */
async function newToken(user: User): Promise<JWT> {
  const { session } = user as SignedIn;
  return withRole({ sub: session.userId, sessionVersion: session.sessionVersion }, session);
}

async function keepToken(token: JWT): Promise<JWT> {
  const { sub = '', sessionVersion } = token;
  return withRole(token, { userId: sub, sessionVersion: Number(sessionVersion) });
}

/** The role as of now; without one, the session was ended. */
async function withRole(token: JWT, session: Session): Promise<JWT> {
  const person = await resolveSession(session);
  return { ...token, role: person?.role ?? null };
}
