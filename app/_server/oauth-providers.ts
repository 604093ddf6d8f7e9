import 'server-only';
import type { Account, Profile, User } from 'next-auth';
import GitHub, { type GithubProfile } from 'next-auth/providers/github';
import Google, { type GoogleProfile } from 'next-auth/providers/google';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { z } from 'zod';
import { env } from '#lib/base/env.ts';
import { UserError } from '#lib/base/errors.ts';
import { createLogger } from '#lib/base/logger.ts';
import { type ProviderIdentity, signInWithProvider } from '#lib/data/accounts/sign-in-with-provider.ts';
import { takeGuestAlong } from './password-provider.ts';
import { getViewer } from './viewer.ts';

type Provider = OAuthConfig<GithubProfile> | OAuthConfig<GoogleProfile>;

/** The services whose variables are set. */
export function oauthProviders(): Provider[] {
  const { GITHUB_ID, GITHUB_SECRET, GOOGLE_ID, GOOGLE_SECRET } = env;
  return [
    ...(GITHUB_ID && GITHUB_SECRET ? [github(GITHUB_ID, GITHUB_SECRET)] : []),
    ...(GOOGLE_ID && GOOGLE_SECRET ? [Google({ clientId: GOOGLE_ID, clientSecret: GOOGLE_SECRET })] : []),
  ];
}

/**
 * next-auth's `signIn` callback: finds or makes the account of somebody whom another service names, and leaves its
 * session on the user for the `jwt` callback. A refusal goes back to the sign-in page, with next-auth's name for it.
 */
export async function signInWithOauth(params: {
  user: User;
  account: Account | null;
  profile?: Profile | undefined;
}): Promise<boolean | string> {
  const { user, account, profile } = params;
  if (account?.type !== 'oauth') return true;
  try {
    const session = await signInWithProvider(await getViewer(), toIdentity(account, profile));
    await takeGuestAlong(session);
    Object.assign(user, { id: session.userId, session });
    return true;
  } catch (error) {
    if (error instanceof UserError) return '/sign-in?error=OAuthAccountNotLinked';
    createLogger('auth').error({ err: error }, 'Sign-in with a provider failed');
    return '/sign-in?error=OAuthCallback';
  }
}

const identitySchema = z.object({
  email: z.string().nullish(),
  email_verified: z.boolean().nullish(),
  name: z.string().nullish(),
  login: z.string().nullish(),
});

function toIdentity(account: Account, profile: unknown): ProviderIdentity {
  const { email, email_verified, name, login } = identitySchema.parse(profile);
  return {
    provider: z.enum(['github', 'google']).parse(account.provider),
    providerAccountId: account.providerAccountId,
    verifiedEmail: email_verified && email ? email : null,
    name: name ?? login ?? 'New member',
  };
}

/** next-auth's provider takes the public e-mail, which GitHub does not promise to be verified; this asks for the list. */
function github(clientId: string, clientSecret: string): OAuthConfig<GithubProfile> {
  const provider = GitHub({ clientId, clientSecret });
  return {
    ...provider,
    userinfo: {
      url: 'https://api.github.com/user',
      request: async ({ client, tokens }) => {
        const token = tokens.access_token ?? '';
        const profile = await client.userinfo(token);
        return { ...profile, ...(await verifiedGithubEmail(token)) };
      },
    },
  };
}

const emailsSchema = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

async function verifiedGithubEmail(token: string): Promise<{ email?: string; email_verified: boolean }> {
  const response = await fetch('https://api.github.com/user/emails', {
    headers: { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' },
  });
  const emails = response.ok ? emailsSchema.parse(await response.json()) : [];
  const primary = emails.find((entry) => entry.primary && entry.verified);
  return primary ? { email: primary.email, email_verified: true } : { email_verified: false };
}
