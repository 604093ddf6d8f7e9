import { z } from 'zod';
import { VERDICTS } from '../domain/verdict.ts';
import { jsonValue } from './json.ts';

export const verdictSchema = z.enum(VERDICTS);

/** A problem that the compiler found. Lines and columns are 1-based; columns count UTF-16 units, as editors do. */
export const diagnosticSchema = z.strictObject({
  file: z.string(),
  line: z.int().min(1),
  column: z.int().min(1),
  endLine: z.int().min(1),
  endColumn: z.int().min(1),
  /** "TS2322", or "syntax" for what the transpiler refused. */
  code: z.string(),
  message: z.string(),
});
export type Diagnostic = z.infer<typeof diagnosticSchema>;

/** Where an error was thrown in the candidate's own files; 1-based. */
export const locationSchema = z.strictObject({
  file: z.string(),
  line: z.int().min(1),
  column: z.int().min(1),
});
export type Location = z.infer<typeof locationSchema>;

export const caseResultSchema = z.strictObject({
  name: z.string(),
  verdict: verdictSchema,
  /** Wall-clock time between the request's frame out and the answer's frame in, milliseconds, by the judge's clock. */
  wallMs: z.number().nonnegative(),
  /** Hidden cases decide; their data is never shown to a candidate. */
  hidden: z.boolean(),
  /** What the candidate's code printed while the case ran, capped. */
  stdout: z.string().optional(),
  stdoutTruncated: z.boolean().optional(),
  /** Arguments, expected and actual value, as wire values. */
  input: jsonValue.optional(),
  expected: jsonValue.optional(),
  got: jsonValue.optional(),
  /** One sentence for the candidate: what differs, what was thrown, which limit was hit. */
  message: z.string().optional(),
  location: locationSchema.optional(),
});
export type CaseResult = z.infer<typeof caseResultSchema>;

/** What can slow a measured call down without being its fault. */
export const disturbances = ['other work', 'the hypervisor', 'memory or disk'] as const;
export type Disturbance = (typeof disturbances)[number];

/** A measured pair, in milliseconds by the judge's clock; `clean` is false where something else slowed it down. */
export const measuredPairSchema = z.strictObject({
  baselineMs: z.number().positive(),
  candidateMs: z.number().positive(),
  clean: z.boolean(),
  disturbance: z.enum(disturbances).optional(),
  /** Part of candidateMs: what was computed ahead of the call, beyond starting workers. */
  aheadMs: z.number().positive().optional(),
});
export type MeasuredPair = z.infer<typeof measuredPairSchema>;

/** What each thread did during one call, watched from outside. Entry i of a lane ends at `atMs[i]`. */
export const threadTimelineSchema = z.strictObject({
  atMs: z.array(z.number().nonnegative()),
  threads: z.array(
    z.strictObject({
      name: z.string(),
      /** Shares of the interval, 0 to 1, on a core and ready without one; the rest it waited for something. */
      busy: z.array(z.number()),
      ready: z.array(z.number()),
    }),
  ),
});
export type ThreadTimeline = z.infer<typeof threadTimelineSchema>;

/** Ratios baseline ÷ candidate, the candidate on so many cores; ascending. */
export const coreCurveSchema = z.array(
  z.strictObject({ cores: z.int().positive(), ratio: z.number().positive() }),
);
export type CoreCurve = z.infer<typeof coreCurveSchema>;

/** Why a solution is as fast as it is (lib/domain/speedup/decompose-speedup.ts has the formulas). */
export const speedupExplanationSchema = z.strictObject({
  curve: coreCurveSchema,
  /** What a program without any serial part gained on the same machine, within the last hour. */
  ceiling: coreCurveSchema.optional(),
  parts: z
    .strictObject({
      algorithmic: z.number(),
      parallel: z.number(),
      efficiency: z.number(),
      serialFraction: z.number(),
    })
    .optional(),
  timeline: threadTimelineSchema.optional(),
});
export type SpeedupExplanation = z.infer<typeof speedupExplanationSchema>;

export const speedupSchema = z.strictObject({
  /** Ratio baseline ÷ candidate, with the bounds of its 95 % interval (lib/domain/speedup). */
  median: z.number().positive(),
  low: z.number().positive(),
  high: z.number().positive(),
  /** Pairs that counted. */
  pairs: z.int().nonnegative(),
  /** Pairs dropped because something else used the machine. */
  dropped: z.int().nonnegative(),
  cores: z.int().positive(),
  /** The ratio that the exercise asks on this machine, and what the reference reaches here. */
  threshold: z.number().positive(),
  reference: z.number().positive(),
  samples: z.array(measuredPairSchema),
  explanation: speedupExplanationSchema.optional(),
});
export type Speedup = z.infer<typeof speedupSchema>;

/** One layer of the sandbox as it was really in force for this judging. */
export const sandboxLayerSchema = z.strictObject({
  name: z.enum(['namespaces', 'seccomp', 'cgroup', 'rlimits', 'user']),
  active: z.boolean(),
  /** What it holds, or why it is missing: "v1: memory, pids, cpuset". */
  detail: z.string(),
});
export type SandboxLayer = z.infer<typeof sandboxLayerSchema>;

export const stagesSchema = z.strictObject({
  compileMs: z.number().nonnegative(),
  runMs: z.number().nonnegative(),
  measureMs: z.number().nonnegative(),
  totalMs: z.number().nonnegative(),
});

/** The result of judging one set of files against one exercise: the JSON that `npm run judge -- … --json` prints. */
export const judgementSchema = z.strictObject({
  exercise: z.string(),
  verdict: verdictSchema,
  cases: z.array(caseResultSchema),
  speedup: speedupSchema.optional(),
  /** Why there is no figure although the exercise asks for one: one core only, not correct yet, too noisy. */
  speedupNote: z.string().optional(),
  diagnostics: z.array(diagnosticSchema).optional(),
  sandbox: z.strictObject({ layers: z.array(sandboxLayerSchema) }),
  /** Seed of the generated cases; with it and the item's version the run can be repeated. */
  seed: z.string(),
  stages: stagesSchema,
});
export type Judgement = z.infer<typeof judgementSchema>;

/** What a judging tells while it runs. `cases` holds the results so far, in order. */
export const judgeProgressSchema = z.strictObject({
  stage: z.enum(['compiling', 'running', 'measuring']),
  done: z.int().nonnegative(),
  total: z.int().nonnegative(),
  cases: z.array(caseResultSchema),
  pairs: z.array(measuredPairSchema).optional(),
});
export type JudgeProgress = z.infer<typeof judgeProgressSchema>;
