import { z } from 'zod';

const slugs = z.array(z.string());

/** What prepare-database.ts did to the database. */
export const preparationSchema = z.object({
  migrations: z.array(z.string()),
  content: z.object({
    created: slugs,
    updated: slugs,
    unchanged: slugs,
    retired: slugs,
    issues: z.array(z.object({ file: z.string(), line: z.number(), message: z.string() })),
  }),
  /** Makes the first admin; null when there is one. */
  setupLink: z.string().nullable(),
});
export type Preparation = z.infer<typeof preparationSchema>;
