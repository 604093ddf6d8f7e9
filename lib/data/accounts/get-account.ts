import type { Role, Viewer } from '#lib/domain/viewer.ts';
import { hasAccount } from '#lib/domain/viewer.ts';
import { database } from '../client.ts';

export interface Account {
  id: string;
  role: Role;
  name: string;
  email: string;
  hasPassword: boolean;
  /** Services that sign in to this account: "github", "google". */
  providers: string[];
}

/** The viewer's own account, or null for somebody who has not signed up. */
export async function getAccount(viewer: Viewer): Promise<Account | null> {
  if (!hasAccount(viewer)) return null;
  const user = await database().user.findUnique({
    where: { id: viewer.id },
    include: { oauthAccounts: { select: { provider: true } } },
  });
  if (!user) return null;
  return {
    id: user.id,
    role: user.role,
    name: user.name ?? '',
    email: user.email ?? '',
    hasPassword: user.passwordHash !== null,
    providers: user.oauthAccounts.map(({ provider }) => provider),
  };
}
