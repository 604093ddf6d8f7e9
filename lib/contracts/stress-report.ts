import { z } from 'zod';

/** What one thread of a stressed scenario did wrong before the run could be checked. */
const failureSchema = z.strictObject({
  kind: z.enum(['assert', 'threw']),
  /** 0-based. */
  thread: z.int().nonnegative(),
  name: z.string(),
  message: z.string(),
  stack: z.string(),
});

/** A run as it was: the notes of each thread, and the shared words as a wire value (Int32Array). */
export const stressRunSchema = z.strictObject({
  /** 0-based. */
  round: z.int().nonnegative(),
  records: z.array(z.array(z.number())),
  shared: z.strictObject({ $: z.literal('Int32Array'), base64: z.string() }),
});

/**
 * The answer of a stress request. It comes from a hostile process: the judge checks `suspects` and `samples` again
 * with the scenario's own `check`, outside the sandbox, and believes only that.
 */
export const stressReportSchema = z.strictObject({
  /** Rounds that ended. */
  rounds: z.int().nonnegative(),
  /** A thread that failed an assertion or threw; the round was given up. */
  failure: failureSchema.nullable(),
  /** Runs in which the scenario's check found something inside the sandbox. */
  suspects: z.array(stressRunSchema).max(4),
  /** Some of the runs in which it found nothing. */
  samples: z.array(stressRunSchema).max(32),
});
export type StressReport = z.infer<typeof stressReportSchema>;
