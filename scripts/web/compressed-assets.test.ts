import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { precompress } from '../installation/precompress.ts';
import { loadCompressedAssets } from './compressed-assets.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'lockstep-assets-'));
const SCRIPT = 'console.log("lockstep");\n'.repeat(200);
let server: Server;
let base: string;

beforeAll(async () => {
  mkdirSync(path.join(folder, 'chunks'));
  writeFileSync(path.join(folder, 'chunks', 'a.js'), SCRIPT);
  writeFileSync(path.join(folder, 'chunks', 'tiny.js'), '1');
  await precompress(folder);
  const send = loadCompressedAssets(folder);
  server = createServer((request, response) => {
    if (!send(request, response)) response.writeHead(418).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/_next/static/chunks`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const get = (name: string, encoding: string, method = 'GET') =>
  fetch(`${base}/${name}`, { method, headers: { 'accept-encoding': encoding } });

test('a browser that knows Brotli gets the same script, smaller, to keep for ever', async () => {
  const response = await get('a.js?x=1', 'gzip, deflate, br');
  expect(await response.text()).toBe(SCRIPT);
  expect(response.headers.get('content-encoding')).toBe('br');
  expect(Number(response.headers.get('content-length'))).toBeLessThan(SCRIPT.length / 10);
  expect(response.headers.get('cache-control')).toContain('immutable');
  expect(response.headers.get('content-type')).toContain('javascript');
});

test('everything else is left to the server behind', async () => {
  expect((await get('a.js', 'gzip')).status).toBe(418);
  expect((await get('tiny.js', 'br')).status).toBe(418);
  expect((await get('..%2f..%2fsecret.js', 'br')).status).toBe(418);
  expect((await get('a.js', 'br', 'POST')).status).toBe(418);
});
