import type { Person } from '#lib/domain/viewer.ts';
import { database } from '../client.ts';
import { hashToken } from './token.ts';

/** The guest whose cookie carries the token, or null; a guest who signed up is found by session only. */
export async function findGuest(token: string): Promise<Person | null> {
  return database().user.findUnique({
    where: { guestTokenHash: hashToken(token), role: 'guest' },
    select: { id: true, role: true },
  });
}
