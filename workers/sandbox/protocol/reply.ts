import { z } from 'zod';
import type { Json } from '#lib/contracts/json.ts';

const errorSchema = z.strictObject({ name: z.string(), message: z.string(), stack: z.string() });
const id = z.string();

/** The frames that the code inside sends. One answers each request, and carries its id. */
const replySchema = z.union([
  // The value stays unparsed: it is the checker's to judge, and JSON already by the way it came.
  z.strictObject({ id, value: z.custom<Json>((value) => value !== undefined) }),
  z.strictObject({ id, error: errorSchema }),
  z.strictObject({ id, tooLarge: z.string() }),
  z.strictObject({ id, exit: z.int(), error: errorSchema.optional() }),
  z.strictObject({ id, stuck: z.literal(true) }),
  z.strictObject({ ready: z.literal(true) }),
]);
export type Reply = z.infer<typeof replySchema>;

/** A frame as a reply, or null when it is none. */
export function parseReply(frame: unknown): Reply | null {
  return replySchema.safeParse(frame).data ?? null;
}
