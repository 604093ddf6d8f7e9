import type { Random, SpeedupTests } from '#lib/contracts/exercise-tests.ts';
import type { Json } from '#lib/contracts/json.ts';
import type { CaseResult, MeasuredPair } from '#lib/contracts/judgement.ts';
import { decodeWire, encodeWire } from '#lib/contracts/wire-value.ts';
import type { CallLimits, Outcome, SandboxPool } from '#workers/sandbox/index.ts';
import { JudgeFault } from '../fault.ts';
import { caseResult } from '../run/case-result.ts';
import { objection } from '../run/plan-function-cases.ts';
import type { CoreLease } from './core-lease.ts';
import { computedAheadMs } from './preparation.ts';
import { type Contestant, type PreparedRun, prepareRun } from './prepare-run.ts';
import { type TimedCall, timeCall } from './time-call.ts';

export interface Contest {
  baseline: Contestant;
  candidate: Contestant;
  tests: Pick<SpeedupTests<unknown[], unknown>, 'measured' | 'baselineInput' | 'check'>;
  random: Random;
  limits: { load: CallLimits; call: CallLimits; memoryMb: number };
  pool: SandboxPool;
  lease: CoreLease;
  /** All processors on which may be measured; the baseline may choose among them. */
  cpus: readonly number[];
}

/** The candidate's code failed under a measured input: that is its verdict. */
export interface FailedRun {
  failed: CaseResult;
}

/**
 * Measures baseline and candidate on the same fresh input, each in a fresh process, one stopped while the other runs.
 * @param cpus the candidate's processors of those; the call is told how many
 * @throws JudgeFault when the baseline or the machinery fails
 */
export async function measurePair(
  contest: Contest,
  cpus: readonly number[],
  baselineFirst: boolean,
): Promise<MeasuredPair | FailedRun> {
  const input = contest.tests.measured(contest.random, cpus.length);
  const { pool, limits, lease } = contest;
  const [baseline, candidate] = await lease.shared(() =>
    Promise.all([
      prepareRun(pool, contest.baseline, limits, contest.cpus),
      prepareRun(pool, contest.candidate, limits, cpus),
    ]),
  );
  try {
    if ('ended' in baseline) throw new JudgeFault(`The baseline did not start: ${baseline.ended.message}`);
    if ('ended' in candidate) return { failed: failedResult(contest, candidate.ended) };
    return await lease.exclusive(() =>
      timePair(contest, input, { baseline, candidate }, cpus.length, baselineFirst),
    );
  } finally {
    await Promise.all(
      [baseline, candidate].map((run) => ('sandbox' in run ? run.sandbox.kill() : undefined)),
    );
  }
}

async function timePair(
  contest: Contest,
  input: unknown[],
  runs: { baseline: PreparedRun; candidate: PreparedRun },
  cores: number,
  baselineFirst: boolean,
): Promise<MeasuredPair | FailedRun> {
  const args = input.map(encodeWire);
  const baselineArgs = contest.tests.baselineInput(input).map(encodeWire);
  const { call } = contest.limits;
  const early: TimedCall | null = baselineFirst ? await timeCall(runs.baseline, baselineArgs, call) : null;
  const candidate = await timeCall(runs.candidate, args, call);
  const baseline = early ?? (await timeCall(runs.baseline, baselineArgs, call));

  const right = answerOf(baseline.outcome);
  const result = checked(contest, input, args, candidate.outcome, right);
  if (result.verdict !== 'accepted') return { failed: result };
  const disturbance = baseline.disturbance ?? candidate.disturbance;
  const aheadMs = computedAheadMs(runs.candidate.preparation, runs.baseline.preparation, cores);
  return {
    baselineMs: baseline.outcome.wallMs,
    candidateMs: candidate.outcome.wallMs + aheadMs,
    clean: disturbance === null,
    ...(disturbance === null ? {} : { disturbance }),
    ...(aheadMs > 0 ? { aheadMs } : {}),
  };
}

function answerOf(outcome: Outcome): Json {
  if (outcome.kind === 'answer') return outcome.value;
  throw new JudgeFault(`The baseline did not answer: ${outcome.message}`);
}

function checked(
  contest: Contest,
  input: unknown[],
  args: Json[],
  outcome: Outcome,
  right: Json,
): CaseResult {
  const planned = {
    ...MEASURED_RUN,
    shown: { input: args, expected: right },
    execute: () => Promise.resolve(outcome),
    object: (answer: Json) => objection(contest.tests, input, answer, decodeWire(right), right),
  };
  return caseResult(planned, outcome, contest.candidate.maps);
}

function failedResult(contest: Contest, outcome: Outcome): CaseResult {
  const planned = { ...MEASURED_RUN, shown: {}, execute: () => Promise.resolve(outcome), object: () => null };
  return caseResult(planned, outcome, contest.candidate.maps);
}

const MEASURED_RUN = { name: 'Measured run', hidden: true, showsAnswer: true };
