import type { ScenarioCase, ScenarioRun, SyncScenario } from '#lib/contracts/exercise-tests.ts';
import type { Json } from '#lib/contracts/json.ts';
import { type StressReport, stressReportSchema } from '#lib/contracts/stress-report.ts';
import { decodeWire } from '#lib/contracts/wire-value.ts';
import type { Objection, PlannedCase } from './planned-case.ts';

/** Rounds where the exercise does not say: enough to meet the classic races many times over on two cores. */
const DEFAULT_ROUNDS = 500;

/** A scenario of threads: repeated in real workers, its runs checked here. */
export function planStressCase(
  { name, scenario, size, rounds = DEFAULT_ROUNDS }: ScenarioCase,
  { check }: Pick<SyncScenario<unknown>, 'check'>,
  hidden: boolean,
  seed: number,
): PlannedCase {
  return {
    name,
    hidden,
    shown: { input: size },
    showsAnswer: false,
    execute: (sandbox, limits) => sandbox.stress({ scenario, size, rounds, seed }, limits),
    object: (answer) => objection(answer, (run) => check(run, size)),
  };
}

function objection(answer: Json, check: (run: ScenarioRun) => Objection | null): Objection | null {
  const parsed = stressReportSchema.safeParse(answer);
  if (!parsed.success)
    return { verdict: 'wrong answer', message: 'The threads did not report what they did.' };
  const report = parsed.data;
  if (report.failure) return failureOf(report.failure);
  for (const run of [...report.suspects, ...report.samples]) {
    const found = check(scenarioRun(run));
    if (found) return { ...found, message: `Round ${run.round + 1}: ${found.message}` };
  }
  if (report.rounds === 0) return { verdict: 'wrong answer', message: 'No round came to its end.' };
  return null;
}

function failureOf({ kind, thread, name, message, stack }: NonNullable<StressReport['failure']>): Objection {
  if (kind === 'assert') return { verdict: 'wrong answer', message: `Thread ${thread}: ${message}` };
  return { verdict: 'runtime error', message: `Thread ${thread}: ${name}: ${message}`, stack };
}

function scenarioRun({ records, shared }: StressReport['samples'][number]): ScenarioRun {
  const words = decodeWire(shared);
  return { records, shared: words instanceof Int32Array ? words : new Int32Array() };
}
