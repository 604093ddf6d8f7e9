import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createLogger } from '#lib/base/logger.ts';
import type { Exercise } from '#lib/content/index.ts';
import type { SourceFiles } from '#lib/contracts/source-files.ts';
import type { Verdict } from '#lib/domain/verdict.ts';
import { loadExercise } from '#workers/judge/command-line/load-exercise.ts';
import { judge } from '#workers/judge/judge.ts';
import { closeMachine, type JudgeMachine, openMachine } from '#workers/judge/machine.ts';
import type { Calibration } from '#workers/judge/measure/calibrate.ts';
import { calibrated } from '#workers/judge/measure/speedup-part.ts';
import { type Series, seriesOf } from './statistics.ts';

export interface SpeedupFigures {
  exercise: string;
  /** Whether a stranger computed on one core all the time. */
  neighbour: boolean;
  /** What was judged: the reference, or the sequential baseline as if it were a solution. */
  solution: 'reference' | 'baseline';
  verdicts: Partial<Record<Verdict, number>>;
  /** Verdicts that blame or praise wrongly. */
  wrong: number;
  /** Mean of the reported figure, and its coefficient of variation; of the judgings that were not inconclusive. */
  mean: number;
  variation: number;
  durationMs: Series;
}

export interface SpeedupBenchOptions {
  exercises: string[];
  /** Of each solution, under each condition. */
  judgings: number;
}

/** Does noise change verdicts, and how much do figures vary? Judges the same solutions again and again, idle and beside a neighbour. */
export async function benchSpeedup(
  { exercises, judgings }: SpeedupBenchOptions,
  print: (line: string) => void,
): Promise<SpeedupFigures[]> {
  const machine = await openMachine({
    poolSize: 4,
    require: 'full',
    calibrations: calibrationsInMemory(),
    logger: createLogger('bench'),
  });
  const figures: SpeedupFigures[] = [];
  try {
    for (const exercise of await Promise.all(exercises.map(loadExercise))) {
      await calibrate(exercise, machine);
      for (const neighbour of [false, true]) {
        const load = neighbour ? keepOneCoreBusy() : null;
        for (const solution of ['reference', 'baseline'] as const) {
          print(
            `${exercise.slug}: the ${solution}, ${judgings} times, ${neighbour ? 'beside' : 'without'} a neighbour …`,
          );
          figures.push({
            exercise: exercise.slug,
            neighbour,
            solution,
            ...(await judgeOften(exercise, solution, judgings, machine)),
          });
        }
        load?.kill();
      }
    }
    return figures;
  } finally {
    await closeMachine(machine);
  }
}

function calibrationsInMemory() {
  const known = new Map<string, Calibration>();
  return {
    get: async ({ contentHash }: Exercise) => known.get(contentHash) ?? null,
    put: async ({ contentHash }: Exercise, calibration: Calibration) => {
      known.set(contentHash, calibration);
    },
  };
}

async function calibrate(exercise: Exercise, machine: JudgeMachine): Promise<void> {
  while (!(await calibrated(exercise, machine)));
}

async function judgeOften(
  exercise: Exercise,
  solution: SpeedupFigures['solution'],
  judgings: number,
  machine: JudgeMachine,
) {
  const files: SourceFiles = exercise[solution] ?? {};
  const allowed: Verdict[] =
    solution === 'reference' ? ['accepted', 'inconclusive'] : ['insufficient speedup', 'inconclusive'];
  const verdicts: Partial<Record<Verdict, number>> = {};
  const medians: number[] = [];
  const durations: number[] = [];
  let wrong = 0;
  for (let i = 0; i < judgings; i += 1) {
    const startedAt = performance.now();
    const { verdict, speedup } = await judge(
      { exercise, files, mode: 'submit', seed: randomUUID() },
      machine,
    );
    durations.push(performance.now() - startedAt);
    verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
    if (!allowed.includes(verdict)) wrong += 1;
    if (speedup && verdict !== 'inconclusive') medians.push(speedup.median);
  }
  return { verdicts, wrong, ...spreadOf(medians), durationMs: seriesOf(durations) };
}

/** Mean and coefficient of variation (sample standard deviation ÷ mean). */
function spreadOf(values: readonly number[]): { mean: number; variation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, variation: Math.sqrt(squares / (values.length - 1)) / mean };
}

/** A stranger's program: it computes without end, on the first core where the host can say so. */
function keepOneCoreBusy(): { kill: () => void } {
  const loop = [process.execPath, '-e', 'for (let x = 1; ; ) x = (Math.imul(x, 1664525) + 1) | 0;'];
  const child = spawn('taskset', ['-c', '0', ...loop], { stdio: 'ignore' });
  return { kill: () => child.kill('SIGKILL') };
}
