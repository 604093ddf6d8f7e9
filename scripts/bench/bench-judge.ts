import { randomUUID } from 'node:crypto';
import { createLogger } from '#lib/base/logger.ts';
import type { Exercise } from '#lib/content/index.ts';
import { loadExercise } from '#workers/judge/command-line/load-exercise.ts';
import { judge } from '#workers/judge/judge.ts';
import { closeMachine, type JudgeMachine, openMachine } from '#workers/judge/machine.ts';
import { bareNode } from './bare-node.ts';
import { interleave, type Series, timed } from './statistics.ts';

export interface JudgeFigures {
  bareNode: Series;
  judgeAlone: Series;
  /** Submissions a second and core, eight in flight. */
  throughputPerCore: number;
}

const ROUNDS = 60;
const AT_ONCE = 8;
const THROUGHPUT_SUBMISSIONS = 160;

/** The judge without web and database, warm, on `partition-range`: type check and all its cases. */
export async function benchJudge(): Promise<JudgeFigures> {
  const exercise = await loadExercise('partition-range');
  const machine = await openMachine({
    poolSize: 6,
    require: 'full',
    calibrations: { get: async () => null, put: async () => {} },
    logger: createLogger('bench'),
  });
  try {
    for (let i = 0; i < 10; i += 1) await judgeVariant(exercise, machine);
    const series = await interleave(ROUNDS, {
      bareNode: () => timed(bareNode),
      judgeAlone: () => timed(() => judgeVariant(exercise, machine)),
    });
    const seconds = (await timed(() => flood(exercise, machine))) / 1000;
    return { ...series, throughputPerCore: THROUGHPUT_SUBMISSIONS / seconds / machine.cpus.length };
  } finally {
    await closeMachine(machine);
  }
}

async function flood(exercise: Exercise, machine: JudgeMachine): Promise<void> {
  let left = THROUGHPUT_SUBMISSIONS;
  const lane = async () => {
    for (; left > 0; ) {
      left -= 1;
      await judgeVariant(exercise, machine);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

/** Every submission differs, as every candidate's does, so that nothing can be remembered between them. */
async function judgeVariant(exercise: Exercise, machine: JudgeMachine): Promise<void> {
  const { file } = exercise.meta.entry;
  const variant = `${exercise.reference[file]}\nexport const variant: string = '${randomUUID()}';\n`;
  const files = { ...exercise.reference, [file]: variant };
  const { verdict } = await judge({ exercise, files, mode: 'submit', seed: randomUUID() }, machine);
  if (verdict !== 'accepted') throw new Error(`The reference of ${exercise.slug} got "${verdict}".`);
}
