import type { Person } from '#lib/domain/viewer.ts';
import { database } from '../client.ts';

/** What a session cookie claims, after its signature was checked. */
export interface Session {
  userId: string;
  sessionVersion: number;
}

/** Who a session belongs to, with the role of this moment; null when it was ended or the account is gone. */
export async function resolveSession({ userId, sessionVersion }: Session): Promise<Person | null> {
  const user = await database().user.findUnique({
    where: { id: userId, sessionVersion },
    select: { id: true, role: true },
  });
  return user;
}
