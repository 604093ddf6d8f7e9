import { createHash, timingSafeEqual } from 'node:crypto';

const LOOPBACK = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;

/**
 * Whether a request may read the metrics: it carries the token, or comes from this very machine past no proxy. A
 * proxy leaves its own address behind that of whom it serves (append-peer-address.ts), so that two are too many.
 */
export function mayReadMetrics(headers: Headers, token: string | undefined): boolean {
  const sent = /^Bearer (.+)$/.exec(headers.get('authorization') ?? '')?.[1];
  if (token && sent) return timingSafeEqual(digest(sent), digest(token));
  const proxied = ['forwarded', 'via', 'x-real-ip', 'cf-connecting-ip'].some((name) => headers.has(name));
  return !proxied && LOOPBACK.test(headers.get('x-forwarded-for') ?? '');
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
