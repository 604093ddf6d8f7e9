import { z } from 'zod';
import { jsonValue } from './json.ts';
import { fileNameSchema, sourceFilesSchema } from './source-files.ts';

export const exerciseKinds = ['function', 'speedup', 'sync', 'async'] as const;
export type ExerciseKind = (typeof exerciseKinds)[number];
export const difficulties = ['easy', 'medium', 'hard'] as const;
export type Difficulty = (typeof difficulties)[number];

export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'A slug is lower-case words joined by hyphens.')
  .max(80);

export const entrySchema = z.strictObject({
  /** The file that the judge imports; always part of a submission. */
  file: fileNameSchema,
  /** Name of the export: a function, or the class of a primitive. */
  export: z.string().regex(/^[A-Za-z_$][\w$]*$/, 'An export is named by one JavaScript identifier.'),
  /** The declaration as a candidate reads it. */
  signature: z.string().min(1),
});

export const limitsSchema = z.strictObject({
  /** Wall-clock time of one case, milliseconds. */
  caseMs: z.int().min(50).max(60_000),
  memoryMb: z.int().min(64).max(2048),
  /** Console output of one case, bytes. */
  outputKb: z.int().min(1).max(1024),
});
export type Limits = z.infer<typeof limitsSchema>;

/** What must be reached, as a fraction of the reference solution's speedup on the same machine, and never less than `atLeast`. */
export const thresholdSchema = z.strictObject({
  fractionOfReference: z.number().min(0.1).max(1),
  atLeast: z.number().min(1),
});
export type Threshold = z.infer<typeof thresholdSchema>;

/** `exercise.yaml`. */
export const exerciseMetaSchema = z.strictObject({
  title: z.string().min(3).max(80),
  /** One sentence for lists and search results. */
  summary: z.string().min(20).max(200),
  kind: z.enum(exerciseKinds),
  difficulty: z.enum(difficulties),
  topics: z.array(z.string().min(2).max(40)).min(1).max(6),
  /** Place in the list, ascending. */
  order: z.int().nonnegative(),
  entry: entrySchema,
  limits: limitsSchema,
  threshold: thresholdSchema.optional(),
  /** Ids of inventory entries that the exercise answers. */
  covers: z.array(z.string()),
});
export type ExerciseMeta = z.infer<typeof exerciseMetaSchema>;

/** A sample as the page shows it: arguments with their answer, or a named scenario with its size. */
export const sampleCaseSchema = z.strictObject({
  name: z.string(),
  scenario: z.string().optional(),
  input: jsonValue,
  expected: jsonValue.optional(),
});
export type SampleCase = z.infer<typeof sampleCaseSchema>;

/** Kept with each version of an exercise, so that pages need not read its files. Nothing in it is secret. */
export const exerciseSummarySchema = z.strictObject({
  meta: exerciseMetaSchema,
  samples: z.array(sampleCaseSchema),
  hints: z.int().nonnegative(),
});
export type ExerciseSummary = z.infer<typeof exerciseSummarySchema>;

/** A line of the exercise list. */
export const exerciseListItemSchema = z.strictObject({
  slug: slugSchema,
  title: z.string(),
  summary: z.string(),
  kind: z.enum(exerciseKinds),
  difficulty: z.enum(difficulties),
  topics: z.array(z.string()),
  status: z.enum(['new', 'tried', 'solved']),
});
export type ExerciseListItem = z.infer<typeof exerciseListItemSchema>;

/** Everything the workspace page shows of an exercise to one viewer. */
export const exerciseViewSchema = exerciseListItemSchema.extend({
  versionId: z.uuid(),
  /** Markdown. */
  statement: z.string(),
  entry: entrySchema,
  limits: limitsSchema,
  starter: z.record(fileNameSchema, z.string()),
  samples: z.array(sampleCaseSchema),
  /** The speedup to reach on the judge's machine, where it has been calibrated; null where the exercise asks none. */
  threshold: z
    .strictObject({
      needed: z.number(),
      reference: z.number(),
      cores: z.int(),
      /** What an ideal program gains on the same machine; null before it was measured. */
      ceiling: z.number().nullable(),
    })
    .nullable(),
  /** Markdown of the hints shown so far; `hintCount` is how many there are. */
  hints: z.array(z.string()),
  hintCount: z.int(),
  /** Markdown, once solved or given up; null before. */
  editorial: z.string().nullable(),
});
export type ExerciseView = z.infer<typeof exerciseViewSchema>;

/** What the list can be narrowed to: the query of the exercise list's address. Unknown values are refused, not ignored. */
export const exerciseFiltersSchema = z.object({
  difficulty: z.enum(difficulties).optional(),
  kind: z.enum(exerciseKinds).optional(),
  topic: z.string().max(40).optional(),
  status: z.enum(['new', 'tried', 'solved']).optional(),
  /** Words that all occur in title, summary, topics or slug, in any case. */
  q: z.string().max(200).optional(),
});
export type ExerciseFilters = z.infer<typeof exerciseFiltersSchema>;

/** A line of the attempts list. */
export const attemptSchema = z.strictObject({
  id: z.uuid(),
  mode: z.enum(['run', 'submit']),
  status: z.enum(['queued', 'running', 'done']),
  verdict: z.string().nullable(),
  speedup: z.number().nullable(),
  createdAt: z.iso.datetime(),
});
export type Attempt = z.infer<typeof attemptSchema>;

/** Body of PUT /api/exercises/:slug/draft. `revision` is the last one that the client saw, 0 for none. */
export const draftSchema = z.strictObject({
  files: sourceFilesSchema,
  revision: z.int().nonnegative(),
});
export type Draft = z.infer<typeof draftSchema>;

/** Answer to PUT of a draft: saved under a new revision, or refused because another tab saved since. */
export type SavedDraft = { saved: true; revision: number } | { saved: false; newer: Draft };

/** Answer to POST of hints: the Markdown of those shown so far. */
export interface RevealedHints {
  hints: string[];
  hintCount: number;
}
