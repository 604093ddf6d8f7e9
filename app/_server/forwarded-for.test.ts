import { expect, it } from 'vitest';
import { clientAddressIn } from './forwarded-for.ts';

it('believes the peer alone where no proxy is trusted', () => {
  expect(clientAddressIn('203.0.113.9', 0)).toBe('203.0.113.9');
  expect(clientAddressIn('made up, 203.0.113.9', 0)).toBe('203.0.113.9');
});

it('believes as many entries as there are trusted proxies', () => {
  expect(clientAddressIn('made up, 203.0.113.9, 10.0.0.1', 1)).toBe('203.0.113.9');
  expect(clientAddressIn('made up, 203.0.113.9, 10.0.0.2, 10.0.0.1', 2)).toBe('203.0.113.9');
});

it('has an answer where the header is missing or too short', () => {
  expect(clientAddressIn(null, 0)).toBe('unknown');
  expect(clientAddressIn('10.0.0.1', 1)).toBe('10.0.0.1');
});
