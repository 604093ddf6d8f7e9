import { expect, it } from 'vitest';
import { assertSameOrigin } from './same-origin.ts';

const request = (method: string, headers: Record<string, string>) =>
  new Request('http://lockstep.example/api/submissions', {
    method,
    headers: { host: 'lockstep.example', ...headers },
  });
const refused = (method: string, headers: Record<string, string>) => {
  try {
    assertSameOrigin(request(method, headers));
    return false;
  } catch {
    return true;
  }
};

it('refuses what another site made a browser send', () => {
  expect(refused('POST', { origin: 'https://evil.example' })).toBe(true);
  expect(refused('PUT', { origin: 'http://lockstep.example:8080' })).toBe(true);
  expect(refused('POST', { origin: 'null' })).toBe(true);
  expect(refused('DELETE', { 'sec-fetch-site': 'cross-site' })).toBe(true);
  expect(refused('POST', { 'sec-fetch-site': 'same-site' })).toBe(true);
});

it('lets pass what comes from its own pages, behind a proxy too, from programs, and what changes nothing', () => {
  expect(refused('POST', { origin: 'http://lockstep.example' })).toBe(false);
  expect(refused('POST', { origin: 'https://lockstep.example', 'sec-fetch-site': 'same-origin' })).toBe(
    false,
  );
  const proxied = {
    host: '10.0.0.2:3000',
    'x-forwarded-host': 'lockstep.example',
    origin: 'https://lockstep.example',
  };
  expect(refused('POST', proxied)).toBe(false);
  expect(refused('POST', {})).toBe(false);
  expect(refused('GET', { origin: 'https://evil.example' })).toBe(false);
});
