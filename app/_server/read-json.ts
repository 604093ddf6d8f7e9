import 'server-only';
import type { z } from 'zod';
import { UserError } from '#lib/base/errors.ts';

/** More than eight files of the greatest length, as JSON. */
const MOST_BYTES = 2 * 1024 * 1024;

/**
 * A request's body, parsed by the schema.
 * @throws UserError `invalid` when it is too large or not JSON, ZodError when it does not fit the schema.
 */
export async function readJson<T extends z.ZodType>(request: Request, schema: T): Promise<z.infer<T>> {
  const text = await readText(request);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new UserError('invalid', 'The request is not JSON.', { cause });
  }
  return schema.parse(value);
}

async function readText(request: Request): Promise<string> {
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = '';
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) throw new UserError('invalid', 'The request is too large.');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
