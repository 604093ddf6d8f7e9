import 'server-only';
import { headers } from 'next/headers';
import { env } from '#lib/base/env.ts';
import { clientAddressIn } from './forwarded-for.ts';

/** The address that a request came from, for rate limits. */
export async function clientAddress(): Promise<string> {
  return clientAddressIn((await headers()).get('x-forwarded-for'), env.TRUSTED_PROXIES);
}
