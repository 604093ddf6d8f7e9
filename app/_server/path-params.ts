import 'server-only';
import { z } from 'zod';
import { UserError } from '#lib/base/errors.ts';
import { slugSchema } from '#lib/contracts/exercise.ts';

/** A path's parameters `{ slug }`, checked. @throws UserError `not found`: no such page can exist. */
export function parseSlug(params: { slug: string }): string {
  return parse(slugSchema, params.slug);
}

/** A path's parameters `{ id }`, checked. @throws UserError `not found`. */
export function parseId(params: { id: string }): string {
  return parse(z.uuid(), params.id);
}

function parse(schema: z.ZodType<string>, value: string): string {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new UserError('not found', 'There is nothing at this address.');
  return parsed.data;
}
