import { z } from 'zod';
import { difficulties, exerciseKinds } from '#lib/contracts/exercise.ts';

/** Filters as the address carries them; whatever is not valid there counts as absent. */
const schema = z.object({
  q: z.string().trim().min(1).max(100).optional().catch(undefined),
  difficulty: z.enum(difficulties).optional().catch(undefined),
  kind: z.enum(exerciseKinds).optional().catch(undefined),
  topic: z.string().min(1).max(40).optional().catch(undefined),
  status: z.enum(['new', 'tried', 'solved']).optional().catch(undefined),
});
export type Filters = z.infer<typeof schema>;

export function parseFilters(search: Record<string, string | string[] | undefined>): Filters {
  return schema.parse(search);
}

export function isFiltered(filters: Filters): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}
