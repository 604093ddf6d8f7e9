import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 bits for a cookie or a link, in base64url. Only its hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 of a token, in hexadecimal. A token is random, so it needs neither salt nor stretching. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
