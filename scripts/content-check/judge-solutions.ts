import { join } from 'node:path';
import { env } from '#lib/base/env.ts';
import { createLogger } from '#lib/base/logger.ts';
import type { Exercise } from '#lib/content/index.ts';
import type { Judgement } from '#lib/contracts/judgement.ts';
import { calibrationFile } from '#workers/judge/command-line/calibration-file.ts';
import { judge } from '#workers/judge/judge.ts';
import { closeMachine, type JudgeMachine, openMachine } from '#workers/judge/machine.ts';
import { type Assessment, assess, type Remark } from './assess.ts';
import { printJudged } from './report.ts';
import { type Subject, subjectsOf } from './subjects.ts';

/** How often a solution is judged until the machine was quiet enough to decide. */
const TRIES = 4;

/** Judges every solution of these exercises and prints a line for each; returns what is not as it should be. */
export async function judgeSolutions(
  exercises: Exercise[],
  { repeat, only }: { repeat: number; only: string },
): Promise<Remark[]> {
  const machine = await openMachine({
    poolSize: 2,
    require: env.SANDBOX_REQUIRE,
    calibrations: calibrationFile(join(env.DATA_DIR, 'calibration.json')),
    logger: createLogger('content-check'),
  });
  try {
    const remarks: Remark[] = [];
    for (const exercise of exercises) {
      console.log(`\n${exercise.slug}`);
      const subjects = subjectsOf(exercise).filter(({ name }) => name.includes(only));
      remarks.push(...(await judgeSubjects(exercise, subjects, repeat, machine)));
    }
    return remarks;
  } finally {
    await closeMachine(machine);
  }
}

async function judgeSubjects(
  exercise: Exercise,
  subjects: Subject[],
  repeat: number,
  machine: JudgeMachine,
): Promise<Remark[]> {
  const remarks: Remark[] = [];
  for (const subject of subjects) {
    for (let run = 1; run <= repeat; run += 1) {
      // On a machine that was too busy for one solution, patience with the others would only take hours.
      const tries = remarks.some(({ state }) => state === 'undecided') ? 1 : TRIES;
      const { outcome, assessment } = await judgeUntilDecided(
        exercise,
        subject,
        `check ${run}`,
        machine,
        tries,
      );
      printJudged(subject, outcome, assessment);
      if (assessment.state !== 'as it should be') {
        remarks.push({ where: `${exercise.slug}/${subject.name}`, ...assessment });
      }
    }
  }
  return remarks;
}

async function judgeUntilDecided(
  exercise: Exercise,
  subject: Subject,
  seed: string,
  machine: JudgeMachine,
  tries: number,
): Promise<{ outcome: Judgement | Error; assessment: Assessment }> {
  const { files } = subject;
  const outcome = await judge({ exercise, files, mode: 'submit', seed }, machine).catch(asError);
  const assessment = assess(exercise, subject, outcome);
  if (assessment.state !== 'undecided' || tries === 1) return { outcome, assessment };
  return judgeUntilDecided(exercise, subject, seed, machine, tries - 1);
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
