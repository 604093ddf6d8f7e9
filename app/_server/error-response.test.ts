import { expect, it } from 'vitest';
import { z } from 'zod';
import { UserError } from '#lib/base/errors.ts';
import { errorResponse } from './error-response.ts';

it('tells what was written for users, with status, fields and the time to wait', async () => {
  const response = errorResponse(
    new UserError('too many', 'Slow down.', { fields: { a: 'b' }, retryAfterSeconds: 7 }),
  );
  expect(response.status).toBe(429);
  expect(response.headers.get('retry-after')).toBe('7');
  expect(await response.json()).toEqual({
    error: { kind: 'too many', message: 'Slow down.', fields: { a: 'b' } },
  });
});

it('puts the messages of a schema beside their fields', async () => {
  const { error } = z.object({ email: z.email('No e-mail.') }).safeParse({ email: 'x' });
  const response = errorResponse(error);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    error: { kind: 'invalid', fields: { email: 'No e-mail.' } },
  });
});

it('tells nothing of an error that was not written for users', async () => {
  const response = errorResponse(new Error('password of the database'));
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('password');
});
