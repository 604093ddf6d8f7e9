import { expect, it } from 'vitest';
import { readError } from './read-error.ts';

it('finds the sentence that was written for the user', async () => {
  const error = { kind: 'invalid', message: 'Choose one.', fields: {} };
  expect(await readError(Response.json({ error }, { status: 400 }))).toBe('Choose one.');
});

it.each(['<html>', 'null', '"x"', '{"error":"x"}', '{"error":{"message":1}}', ''])(
  'has a sentence of its own where the answer is %j',
  async (body) => {
    expect(await readError(new Response(body, { status: 502 }))).toBe('The server could not do this (502).');
  },
);
