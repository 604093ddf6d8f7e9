import { z } from 'zod';
import { type ErrorKind, UserError } from '#lib/base/errors.ts';
import { createLogger } from '#lib/base/logger.ts';

const STATUS = {
  'not found': 404,
  'not allowed': 403,
  invalid: 400,
  conflict: 409,
  'too many': 429,
  unavailable: 503,
} as const satisfies Record<ErrorKind, number>;

/** The body of every answer that is not a success. */
export interface ErrorBody {
  error: { kind: ErrorKind | 'internal'; message: string; fields: Record<string, string> };
}

/** What somebody is told about an error. Only messages written for users go out; the rest is logged. */
export function errorResponse(error: unknown): Response {
  const shown = error instanceof z.ZodError ? fromZod(error) : error;
  if (!(shown instanceof UserError)) return internalError(error);
  const { kind, message, fields, retryAfterSeconds } = shown;
  return Response.json({ error: { kind, message, fields } } satisfies ErrorBody, {
    status: STATUS[kind],
    headers: {
      'cache-control': 'no-store',
      ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
    },
  });
}

function fromZod(error: z.ZodError): UserError {
  const fields = Object.fromEntries(error.issues.map(({ path, message }) => [path.join('.'), message]));
  return new UserError('invalid', error.issues[0]?.message ?? 'The request is not valid.', { fields });
}

function internalError(err: unknown): Response {
  createLogger('api').error({ err }, 'A request failed');
  const message = 'Something went wrong on our side. It was logged; try again in a moment.';
  return Response.json({ error: { kind: 'internal', message, fields: {} } } satisfies ErrorBody, {
    status: 500,
  });
}
