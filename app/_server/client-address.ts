import 'server-only';
import { headers } from 'next/headers';

/**
 * The address that a request came from, for rate limits: the last entry of X-Forwarded-For, which is the one that
 * the nearest proxy wrote, or Next.js itself where there is none.
 */
export async function clientAddress(): Promise<string> {
  const forwarded = (await headers()).get('x-forwarded-for');
  return forwarded?.split(',').at(-1)?.trim() || 'unknown';
}
