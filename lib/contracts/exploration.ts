import { z } from 'zod';
import { diagnosticSchema, locationSchema } from './judgement.ts';

/** What an exploration can find against a program, in the words of the literature. */
export const findingKinds = [
  'assertion',
  'wrong result',
  'mutual exclusion',
  'deadlock',
  'lost wake-up',
  'livelock',
  'starvation',
  'not linearizable',
  'data race',
  'runtime error',
  'does not end',
] as const;
export type FindingKind = (typeof findingKinds)[number];

export const strategyNames = ['bounded', 'random', 'pos', 'pct', 'dfs', 'dpor'] as const;
export type StrategyName = (typeof strategyNames)[number];

export const explorationCaseSchema = z.strictObject({
  name: z.string(),
  scenario: z.string(),
  size: z.record(z.string(), z.int()),
});
export type ExplorationCase = z.infer<typeof explorationCaseSchema>;

/** A word of shared memory as a reader knows it: `Int32Array` element 3. */
export const cellSchema = z.strictObject({
  view: z.string(),
  index: z.int(),
  /** Byte offset in its SharedArrayBuffer. */
  offset: z.int().nonnegative(),
  /** 0 is the scenario's memory; others are made by the program itself. */
  buffer: z.int().nonnegative(),
});

export const threadStatusSchema = z.enum(['runs', 'sleeps', 'spins', 'ended']);

/** One numbered step of a schedule. */
export const scheduleStepSchema = z.strictObject({
  /** 0-based. */
  thread: z.int().nonnegative(),
  /** "Atomics.compareExchange", "read", "write", "times out"… */
  operation: z.string(),
  cell: cellSchema.nullable(),
  /** Arguments after the cell, as text. */
  arguments: z.array(z.string()),
  /** What it gave back; null for a write and for a wait that sleeps. */
  result: z.string().nullable(),
  location: locationSchema.nullable(),
  /** Threads that this step woke. */
  woke: z.array(z.int()),
  /** What the scenario or the executor remarks: "enters section 0", "falls asleep". */
  notes: z.array(z.string()),
  /** Words of the scenario's memory that this step changed. */
  changes: z.array(z.strictObject({ word: z.int(), before: z.int(), after: z.int() })),
  /** Status of every thread after the step. */
  threads: z.array(threadStatusSchema),
});
export type ScheduleStep = z.infer<typeof scheduleStepSchema>;

export const accessSchema = z.strictObject({
  thread: z.int(),
  operation: z.string(),
  location: locationSchema.nullable(),
});

/** Two accesses of one cell, at least one plain and one a write, that nothing orders. */
export const dataRaceSchema = z.strictObject({
  cell: cellSchema,
  first: accessSchema,
  second: accessSchema,
});
export type DataRace = z.infer<typeof dataRaceSchema>;

export const findingSchema = z.strictObject({
  kind: z.enum(findingKinds),
  /** Sentences for the candidate. */
  message: z.string(),
  /** Verdict that the scenario itself gave, where it judged the result. */
  verdict: z.enum(['wrong answer', 'data race']).nullable(),
  case: explorationCaseSchema,
  thread: z.int().nullable(),
  location: locationSchema.nullable(),
  steps: z.array(scheduleStepSchema),
  /** Context switches in the schedule after shrinking, and those among them that took a running thread off. */
  switches: z.int(),
  preemptions: z.int(),
  /** Gives the same run again for the same files: `npm run explore -- … --replay TOKEN`. */
  token: z.string(),
  /** How it was found. */
  strategy: z.enum(strategyNames),
  schedules: z.int(),
  milliseconds: z.number(),
});
export type ExplorationFinding = z.infer<typeof findingSchema>;

export const caseCoverageSchema = z.strictObject({
  case: explorationCaseSchema,
  /** Executions, complete or cut because they reached a state already explored. */
  schedules: z.int(),
  /** Distinct states that the cache holds. */
  states: z.int(),
  steps: z.int(),
  /** Every interleaving of this case was covered. */
  exhausted: z.boolean(),
  /** Largest number of preemptions up to which every interleaving was covered; -1 for none. */
  bound: z.int(),
  milliseconds: z.number(),
  /** Executions that only went on because a wait timed out: a notify may be missing behind a time-out. */
  timeouts: z.int(),
});
export type CaseCoverage = z.infer<typeof caseCoverageSchema>;

/** What `explore` answers. A pure function of its input, but for how far it gets before the time is over. */
export const explorationReportSchema = z.strictObject({
  /** `unsupported`: the explorer can't run this program; the judge falls back to stress and says so. */
  outcome: z.enum(['passed', 'failed', 'unsupported']),
  finding: findingSchema.nullable(),
  races: z.array(dataRaceSchema),
  coverage: z.array(caseCoverageSchema),
  /** Why it is unsupported, with the line. */
  unsupported: diagnosticSchema.nullable(),
  /** What the explorer could not see and ran as one step, in sentences with their lines. */
  remarks: z.array(z.string()),
  milliseconds: z.number(),
});
export type ExplorationReport = z.infer<typeof explorationReportSchema>;
