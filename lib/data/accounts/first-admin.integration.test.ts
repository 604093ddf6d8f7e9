import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { SYSTEM, VISITOR } from '#lib/domain/viewer.ts';
import { database } from '../client.ts';
import { closeConnectionsAfterAll } from '../testing/close-connections.ts';
import { newAccount, PASSWORD } from '../testing/fixtures.ts';
import { createFirstAdmin, isSetupOpen } from './create-first-admin.ts';
import { createGuest } from './create-guest.ts';
import { createSetupLink } from './create-setup-link.ts';

closeConnectionsAfterAll();

const account = () => ({ name: 'Root', email: `${randomUUID()}@example.org`, password: PASSWORD });
const tokenOf = (link: string | null) => new URL(link ?? '').searchParams.get('token') ?? '';
const newToken = async () => tokenOf(await createSetupLink(SYSTEM, 'http://localhost:3000'));

beforeEach(async () => {
  await database().user.deleteMany({});
  await database().setupToken.deleteMany({});
});

it('the link makes an admin once', async () => {
  const link = await createSetupLink(SYSTEM, 'https://lockstep.example:8443');
  expect(link).toMatch(/^https:\/\/lockstep\.example:8443\/setup\?token=[\w-]{43}$/);
  const token = tokenOf(link);
  expect(await isSetupOpen(VISITOR, token)).toBe(true);
  expect(await createFirstAdmin(VISITOR, { token, account: account() })).toMatchObject({ role: 'admin' });
  expect(await isSetupOpen(VISITOR, token)).toBe(false);
  await expect(createFirstAdmin(VISITOR, { token, account: account() })).rejects.toMatchObject({
    kind: 'not allowed',
  });
});

it('of simultaneous tries one wins', async () => {
  const token = await newToken();
  const tries = Array.from({ length: 5 }, () => createFirstAdmin(VISITOR, { token, account: account() }));
  const results = await Promise.allSettled(tries);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await database().user.count({ where: { role: 'admin' } })).toBe(1);
});

it('there is no link once there is an admin, and an open one is worth nothing then', async () => {
  const token = await newToken();
  await newAccount('admin');
  expect(await createSetupLink(SYSTEM, 'http://localhost:3000')).toBeNull();
  await expect(createFirstAdmin(VISITOR, { token, account: account() })).rejects.toMatchObject({
    kind: 'not allowed',
  });
});

it('a new link replaces the old one, and a link ends after a day', async () => {
  const [old, token] = [await newToken(), await newToken()];
  expect(await isSetupOpen(VISITOR, old)).toBe(false);
  await database().setupToken.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
  expect(await isSetupOpen(VISITOR, token)).toBe(false);
  await expect(createFirstAdmin(VISITOR, { token, account: account() })).rejects.toMatchObject({
    kind: 'not allowed',
  });
});

it('a failed try leaves the link good', async () => {
  const token = await newToken();
  const { email } = await newAccount();
  await expect(createFirstAdmin(VISITOR, { token, account: { ...account(), email } })).rejects.toMatchObject({
    kind: 'conflict',
  });
  expect(await isSetupOpen(VISITOR, token)).toBe(true);
});

it('somebody who is signed in, or a guest, becomes the admin with all they have', async () => {
  const candidate = await newAccount();
  expect(await createFirstAdmin(candidate, { token: await newToken() })).toEqual({
    id: candidate.id,
    role: 'admin',
  });
  await database().user.deleteMany({});
  const { guest } = await createGuest();
  expect(await createFirstAdmin(guest, { token: await newToken(), account: account() })).toEqual({
    id: guest.id,
    role: 'admin',
  });
});

it('the token is not in the database, and nobody but the start-up gets a link', async () => {
  const token = await newToken();
  expect(JSON.stringify(await database().setupToken.findMany())).not.toContain(token);
  await expect(createSetupLink(await newAccount(), 'http://x')).rejects.toMatchObject({
    kind: 'not allowed',
  });
});
