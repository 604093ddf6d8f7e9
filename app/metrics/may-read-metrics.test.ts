import { expect, it } from 'vitest';
import { mayReadMetrics } from './may-read-metrics.ts';

const TOKEN = 'a token of a good length';
const may = (headers: Record<string, string>, token?: string) => mayReadMetrics(new Headers(headers), token);

it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('lets this machine read them, from %s', (address) => {
  expect(may({ 'x-forwarded-for': address })).toBe(true);
});

it('lets nobody else, not even with a forged address, nor through a proxy on this machine', () => {
  expect(may({ 'x-forwarded-for': '203.0.113.9' })).toBe(false);
  expect(may({ 'x-forwarded-for': '127.0.0.1, 203.0.113.9' })).toBe(false);
  expect(may({ 'x-forwarded-for': '203.0.113.9, 127.0.0.1' })).toBe(false);
  expect(may({ 'x-forwarded-for': '127.0.0.1, 127.0.0.1' })).toBe(false);
  expect(may({ 'x-forwarded-for': '127.0.0.1', 'x-real-ip': '203.0.113.9' })).toBe(false);
  expect(may({})).toBe(false);
});

it('lets whoever has the token, from anywhere; without a token set, none fits', () => {
  const from = { 'x-forwarded-for': '203.0.113.9' };
  expect(may({ ...from, authorization: `Bearer ${TOKEN}` }, TOKEN)).toBe(true);
  expect(may({ ...from, authorization: 'Bearer another token' }, TOKEN)).toBe(false);
  expect(may({ ...from, authorization: 'Bearer undefined' })).toBe(false);
  expect(may(from, TOKEN)).toBe(false);
});
