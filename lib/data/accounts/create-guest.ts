import type { Person } from '#lib/domain/viewer.ts';
import { database } from '../client.ts';
import { hashToken, newToken } from './token.ts';

/** A row for somebody unknown, and the token of the cookie by which they are found again. */
export async function createGuest(): Promise<{ guest: Person; token: string }> {
  const token = newToken();
  const { id } = await database().user.create({ data: { guestTokenHash: hashToken(token) } });
  return { guest: { id, role: 'guest' }, token };
}
