import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { VISITOR } from '#lib/domain/viewer.ts';
import { database } from '../client.ts';
import { closeConnectionsAfterAll } from '../testing/close-connections.ts';
import { newAccount } from '../testing/fixtures.ts';
import { createGuest } from './create-guest.ts';
import { type ProviderIdentity, signInWithProvider } from './sign-in-with-provider.ts';

closeConnectionsAfterAll();

const identity = (details: Partial<ProviderIdentity> = {}): ProviderIdentity => ({
  provider: 'github',
  providerAccountId: randomUUID(),
  verifiedEmail: `${randomUUID()}@example.org`,
  name: 'Ada',
  ...details,
});

it('makes an account the first time and finds it the second, whatever its e-mail is by then', async () => {
  const first = identity();
  const { userId } = await signInWithProvider(VISITOR, first);
  const again = await signInWithProvider(VISITOR, { ...first, verifiedEmail: 'other@example.org' });
  expect(again.userId).toBe(userId);
});

it('keeps the row of a guest', async () => {
  const { guest } = await createGuest();
  expect(await signInWithProvider(guest, identity())).toMatchObject({ userId: guest.id });
});

it('does not open or take over an account with a password by its e-mail', async () => {
  const { email } = await newAccount();
  await expect(signInWithProvider(VISITOR, identity({ verifiedEmail: email }))).rejects.toMatchObject({
    kind: 'conflict',
  });
  expect(await database().oauthAccount.count({ where: { user: { email } } })).toBe(0);
});

it('links to the account that is signed in', async () => {
  const account = await newAccount();
  const google = identity({ provider: 'google', verifiedEmail: account.email });
  expect(await signInWithProvider(account, google)).toMatchObject({ userId: account.id });
  expect(await signInWithProvider(VISITOR, google)).toMatchObject({ userId: account.id });
});

it('links a second service with the same verified e-mail when the account has no password', async () => {
  const github = identity();
  const { userId } = await signInWithProvider(VISITOR, github);
  const google = identity({ provider: 'google', verifiedEmail: github.verifiedEmail });
  expect(await signInWithProvider(VISITOR, google)).toMatchObject({ userId });
});

it('makes no account from an e-mail that the service did not verify', async () => {
  await expect(signInWithProvider(VISITOR, identity({ verifiedEmail: null }))).rejects.toMatchObject({
    kind: 'invalid',
  });
});
