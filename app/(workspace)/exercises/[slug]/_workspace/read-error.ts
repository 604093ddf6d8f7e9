import { z } from 'zod';

const bodySchema = z.object({ error: z.object({ message: z.string() }) });

/** The sentence for the user in an API's error answer. */
export async function readError(response: Response): Promise<string> {
  const body = bodySchema.safeParse(await response.json().catch(() => null));
  return body.success ? body.data.error.message : `The server could not do this (${response.status}).`;
}
