import { join } from 'node:path';
import { env } from '#lib/base/env.ts';
import { createLogger } from '#lib/base/logger.ts';
import type { Exercise } from '#lib/content/index.ts';
import type { Judgement } from '#lib/contracts/judgement.ts';
import { calibrationFile } from '#workers/judge/command-line/calibration-file.ts';
import { judge } from '#workers/judge/judge.ts';
import { closeMachine, type JudgeMachine, openMachine } from '#workers/judge/machine.ts';
import { printJudged } from './report.ts';
import { type Subject, subjectsOf } from './subjects.ts';

const TRIES = 5;
/** An accepted case must leave this much room below its limit, so that a slower machine accepts it as well. */
const ROOM = 2;

/**
 * Judges every solution of these exercises and returns what differs from what it should get, in sentences.
 * Prints a line for each judging as soon as it is done.
 */
export async function judgeSolutions(
  exercises: Exercise[],
  { repeat, only }: { repeat: number; only: string },
): Promise<string[]> {
  const machine = await openMachine({
    poolSize: 2,
    require: env.SANDBOX_REQUIRE,
    calibrations: calibrationFile(join(env.DATA_DIR, 'calibration.json')),
    logger: createLogger('content-check'),
  });
  const faults: string[] = [];
  try {
    for (const exercise of exercises) {
      console.log(`\n${exercise.slug}`);
      for (const subject of subjectsOf(exercise).filter(({ name }) => name.includes(only))) {
        for (let run = 1; run <= repeat; run += 1) {
          const judgement = await judgeUntilDecided(exercise, subject, `content-check ${run}`, machine);
          const found = faultsOf(exercise, subject, judgement);
          printJudged(subject, judgement, found.length === 0);
          faults.push(...found);
        }
      }
    }
  } finally {
    await closeMachine(machine);
  }
  return faults;
}

/** Judges once more when the machine was too busy to decide or the machinery failed: neither says anything about the solution. */
async function judgeUntilDecided(
  exercise: Exercise,
  { files }: Pick<Subject, 'files'>,
  seed: string,
  machine: JudgeMachine,
  tries = TRIES,
): Promise<Judgement | Error> {
  const outcome = await judge({ exercise, files, mode: 'submit', seed }, machine).catch(asError);
  const decided = !(outcome instanceof Error) && outcome.verdict !== 'inconclusive';
  if (decided || tries === 1) return outcome;
  return judgeUntilDecided(exercise, { files }, seed, machine, tries - 1);
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}

function faultsOf(exercise: Exercise, { name, allowed }: Subject, judgement: Judgement | Error): string[] {
  const where = `${exercise.slug}/${name}`;
  if (judgement instanceof Error) return [`${where}: the judge failed: ${judgement.message}`];
  if (!allowed.includes(judgement.verdict)) {
    return [
      `${where}: the verdict is "${judgement.verdict}"; it should be ${allowed.join(' or ')}. ${reasonOf(judgement)}`,
    ];
  }
  if (judgement.verdict !== 'accepted') return [];
  return judgement.cases
    .filter(({ wallMs }) => wallMs * ROOM > exercise.meta.limits.caseMs)
    .map(
      (one) =>
        `${where}: the case "${one.name}" took ${one.wallMs.toFixed(0)} ms of ${exercise.meta.limits.caseMs}.`,
    );
}

function reasonOf({ cases, diagnostics, speedup, speedupNote }: Judgement): string {
  const failed = cases.find(({ verdict }) => verdict !== 'accepted');
  const diagnostic = diagnostics?.[0];
  if (failed) return `Case "${failed.name}": ${failed.message ?? failed.verdict}`;
  if (diagnostic) return `${diagnostic.file}:${diagnostic.line} ${diagnostic.message}`;
  if (speedup) return `Speedup ${speedup.median.toFixed(2)}, needed ${speedup.threshold.toFixed(2)}.`;
  return speedupNote ?? '';
}
