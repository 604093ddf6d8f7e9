import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { database } from '../client.ts';
import { closeConnectionsAfterAll } from '../testing/close-connections.ts';
import { consume, forget } from './consume.ts';

closeConnectionsAfterAll();

async function untilRefused(key: string): Promise<{ passed: number; error: unknown }> {
  for (let passed = 0; passed < 1000; passed += 1) {
    const error = await consume('sign in to account from address', key).catch((thrown: unknown) => thrown);
    if (error) return { passed, error };
  }
  throw new Error('nothing was refused');
}

it('refuses one too many and says when to come back', async () => {
  const { passed, error } = await untilRefused(randomUUID());
  expect(passed).toBe(10);
  expect(error).toMatchObject({
    kind: 'too many',
    message: expect.stringMatching(/^Too many .+ minutes\.$/),
  });
  expect(error).toHaveProperty('retryAfterSeconds', expect.any(Number));
});

it('counts each key apart, and from the start again after a success', async () => {
  const key = randomUUID();
  await untilRefused(key);
  await expect(consume('sign in to account from address', randomUUID())).resolves.toBeUndefined();
  await forget('sign in to account from address', key);
  await expect(consume('sign in to account from address', key)).resolves.toBeUndefined();
});

it('counts in the database, so that all web processes count together', async () => {
  const key = randomUUID();
  await consume('submit by person', key);
  await consume('submit by person', key);
  expect(await database().rateLimit.findMany({ where: { key: { endsWith: key } } })).toMatchObject([
    { points: 2 },
  ]);
});
