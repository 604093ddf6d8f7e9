import type { SourceMap } from 'node:module';
import type { Random, SpeedupTests } from '#lib/contracts/exercise-tests.ts';
import type { Json } from '#lib/contracts/json.ts';
import type { CaseResult, MeasuredPair } from '#lib/contracts/judgement.ts';
import { decodeWire, encodeWire } from '#lib/contracts/wire-value.ts';
import { decideSpeedup } from '#lib/domain/speedup/decide-speedup.ts';
import { estimateSpeedup, type SpeedupEstimate } from '#lib/domain/speedup/estimate-speedup.ts';
import type { CallLimits, Outcome, Sandbox } from '#workers/sandbox/index.ts';
import { JudgeFault } from '../fault.ts';
import { caseResult } from '../run/case-result.ts';
import { objection } from '../run/plan-function-cases.ts';
import type { CoreLease } from './core-lease.ts';
import { type Noise, witnessNoise } from './noise-witness.ts';
import { watchRunDelay } from './run-delay.ts';

export interface MeasureRequest {
  baseline: Sandbox;
  candidate: Sandbox;
  tests: SpeedupTests<unknown[], unknown>;
  random: Random;
  cores: number;
  limits: CallLimits;
  maps: Record<string, SourceMap>;
  lease: CoreLease;
  /** Stop as soon as the interval lies on one side of it; null measures the full number of pairs. */
  threshold: number | null;
  onPair(pairs: readonly MeasuredPair[]): void;
}

export type Measured =
  | { kind: 'measured'; pairs: MeasuredPair[]; estimate: SpeedupEstimate | null }
  /** The candidate's code failed under a measured input: that is its verdict. */
  | { kind: 'failed'; result: CaseResult };

/** Pairs whose answers count but whose times do not: they start workers and let the optimiser settle. */
const WARM_UP_PAIRS = 2;
const MOST_PAIRS = 15;
/** Clean pairs are worth waiting for, but a submission must end. */
const BUDGET_MS = 45_000;
/** What others, or the hypervisor, may take of a core while a run counts; the counter's own resolution is about 0.03. */
const MOST_NOISE_CORES = 0.1;
/** Share of a run's time that its threads, all together, may have been ready without a core. */
const MOST_DELAY = 0.04;

/**
 * Measures baseline against candidate in interleaved pairs: both of a pair get the same fresh input, which of them
 * goes first alternates, the clock is this process's, and an answer is checked before its time counts.
 * @throws JudgeFault when the baseline or the machinery fails
 */
export async function measureSpeedup(request: MeasureRequest): Promise<Measured> {
  const pairs: MeasuredPair[] = [];
  const deadline = performance.now() + BUDGET_MS;
  for (let round = 0; performance.now() < deadline; round += 1) {
    const pair = await request.lease.exclusive(() => measurePair(request, round));
    if ('failed' in pair) return { kind: 'failed', result: pair.failed };
    if (round < WARM_UP_PAIRS) continue;
    pairs.push(pair);
    request.onPair(pairs);
    const ratios = cleanRatios(pairs);
    const estimate = estimateSpeedup(ratios);
    const decided = request.threshold !== null && decideSpeedup(estimate, request.threshold) !== 'open';
    if (decided || ratios.length >= MOST_PAIRS) return { kind: 'measured', pairs, estimate };
  }
  return { kind: 'measured', pairs, estimate: estimateSpeedup(cleanRatios(pairs)) };
}

function cleanRatios(pairs: readonly MeasuredPair[]): number[] {
  return pairs.filter(({ clean }) => clean).map(({ baselineMs, candidateMs }) => baselineMs / candidateMs);
}

async function measurePair(
  request: MeasureRequest,
  round: number,
): Promise<MeasuredPair | { failed: CaseResult }> {
  const input = request.tests.measured(request.random, request.cores);
  const args = input.map(encodeWire);
  const baselineArgs = request.tests.baselineInput(input).map(encodeWire);
  const ownCpuNs = () =>
    (request.baseline.cpuNs() ?? 0) + (request.candidate.cpuNs() ?? 0) + process.cpuUsage().user * 1000;
  const time = async (sandbox: Sandbox, given: Json[]) => {
    const noise = witnessNoise(ownCpuNs);
    const delayNs = watchRunDelay(sandbox.pid);
    const outcome = await sandbox.call(given, request.limits);
    return { outcome, quiet: isQuiet(noise(), delayNs() / (outcome.wallMs * 1e6)) };
  };

  const baselineFirst = round % 2 === 0;
  const early = baselineFirst ? await time(request.baseline, baselineArgs) : null;
  const candidate = await time(request.candidate, args);
  const baseline = early ?? (await time(request.baseline, baselineArgs));

  const right = answerOf(baseline.outcome);
  const failed = failure(request, input, args, candidate.outcome, right);
  if (failed) return { failed };
  return {
    baselineMs: baseline.outcome.wallMs,
    candidateMs: candidate.outcome.wallMs,
    clean: baseline.quiet && candidate.quiet,
  };
}

/**
 * Whether nobody slowed a run down: its threads hardly ever waited for a core, or nobody else used one. Both are
 * needed, because more threads than cores wait for each other, and others' work on an idle core does no harm.
 */
function isQuiet({ foreignCores, stolenCores }: Noise, delay: number): boolean {
  if (stolenCores > MOST_NOISE_CORES) return false;
  return delay <= MOST_DELAY || foreignCores <= MOST_NOISE_CORES;
}

function answerOf(outcome: Outcome): Json {
  if (outcome.kind === 'answer') return outcome.value;
  throw new JudgeFault(`The baseline did not answer: ${outcome.message}`);
}

function failure(
  request: MeasureRequest,
  input: unknown[],
  args: Json[],
  outcome: Outcome,
  right: Json,
): CaseResult | null {
  const planned = {
    name: 'Measured run',
    hidden: true,
    shown: { input: args, expected: right },
    showsAnswer: true,
    execute: () => Promise.resolve(outcome),
    object: (answer: Json) => objection(request.tests, input, answer, decodeWire(right), right),
  };
  const result = caseResult(planned, outcome, request.maps);
  return result.verdict === 'accepted' ? null : result;
}
