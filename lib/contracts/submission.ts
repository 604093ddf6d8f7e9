import { z } from 'zod';
import { jsonValue } from './json.ts';
import { judgementSchema, judgeProgressSchema } from './judgement.ts';
import { sourceFilesSchema } from './source-files.ts';

export const submissionModes = ['run', 'submit'] as const;

/** A case that a candidate edited or added: arguments of a function, or the size of a named scenario. */
export const customCaseSchema = z.strictObject({
  name: z.string().min(1).max(80),
  scenario: z.string().max(80).optional(),
  input: jsonValue,
});
export type CustomCase = z.infer<typeof customCaseSchema>;

/** Body of POST /api/submissions. */
export const submitRequestSchema = z.strictObject({
  exercise: z.string().min(1).max(80),
  mode: z.enum(submissionModes),
  files: sourceFilesSchema,
  /** Replaces the sample cases of a run; hidden tests are never replaced. */
  cases: z.array(customCaseSchema).max(20).optional(),
  /** Made by the client, once a click: a repeat after a lost connection finds the first submission. */
  key: z.uuid(),
});
export type SubmitRequest = z.infer<typeof submitRequestSchema>;

export const submissionStatusSchema = z.enum(['queued', 'running', 'done']);

/** A submission as its owner may see it: GET /api/submissions/:id and each event of its stream. */
export const submissionViewSchema = z.strictObject({
  id: z.uuid(),
  exercise: z.string(),
  mode: z.enum(submissionModes),
  status: submissionStatusSchema,
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  /** When an inconclusive one is measured again by itself: its judgement may still be replaced. Null: it stands. */
  repeatAt: z.iso.datetime().nullable().optional(),
  /** Jobs that come before this one; only while queued. */
  queuePosition: z.int().nonnegative().nullable(),
  /** Whether any judge is alive; false turns "waiting" into "no judge is running". */
  judgeAlive: z.boolean(),
  progress: judgeProgressSchema.nullable(),
  /** Data of hidden cases is removed. */
  judgement: judgementSchema.nullable(),
});
export type SubmissionView = z.infer<typeof submissionViewSchema>;

/** Queue payload: ids only. */
export const judgeJobSchema = z.strictObject({ submissionId: z.uuid() });
export type JudgeJob = z.infer<typeof judgeJobSchema>;
