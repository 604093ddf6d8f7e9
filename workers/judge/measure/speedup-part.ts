import type { Exercise } from '#lib/content/index.ts';
import { loadTests } from '#lib/content/index.ts';
import {
  type CaseResult,
  type Disturbance,
  disturbances,
  type Judgement,
  type MeasuredPair,
} from '#lib/contracts/judgement.ts';
import type { SourceFiles } from '#lib/contracts/source-files.ts';
import { encodeWire } from '#lib/contracts/wire-value.ts';
import { createRandom } from '#lib/domain/random.ts';
import { decideSpeedup } from '#lib/domain/speedup/decide-speedup.ts';
import { neededSpeedup } from '#lib/domain/speedup/needed-speedup.ts';
import { type Transpiled, transpile } from '../compile/transpile.ts';
import { JudgeFault } from '../fault.ts';
import type { JudgeMachine } from '../machine.ts';
import { programOf } from '../run/program.ts';
import { callLimits, loadLimits } from '../run/run-cases.ts';
import type { Calibration } from './calibrate.ts';
import { explainSpeedup } from './explain-speedup.ts';
import type { Contest } from './measure-pair.ts';
import { type Measured, measureSpeedup } from './measure-speedup.ts';
import type { Contestant } from './prepare-run.ts';

/** What measuring adds to a judgement of a correct solution. `failed` is the measured run that went wrong, if one did. */
export type SpeedupPart = Pick<Judgement, 'verdict' | 'speedup' | 'speedupNote'> & { failed?: CaseResult };

/** Measures a correct solution against the baseline and holds it against what the reference reaches on this machine. */
export async function speedupPart(
  request: { exercise: Exercise; seed: string },
  candidate: Transpiled,
  machine: JudgeMachine,
  onPair: (pairs: readonly MeasuredPair[]) => void,
): Promise<SpeedupPart> {
  const { exercise, seed } = request;
  const { threshold } = exercise.meta;
  if (!threshold)
    throw new JudgeFault(`The exercise "${exercise.slug}" asks a speedup but names no threshold.`);
  if (machine.cpus.length < 2) {
    return { verdict: 'accepted', speedupNote: 'A speedup is not measurable here: the server has one core.' };
  }
  const calibration = await calibrated(exercise, machine);
  if (!calibration) {
    return {
      verdict: 'inconclusive',
      speedupNote: 'The machine was too busy to measure the reference solution. Your solution is correct.',
    };
  }
  const needed = neededSpeedup(threshold, calibration.reference);
  const contest = await contestOf(exercise, candidate, machine, seed);
  const resumeRefill = machine.pool.holdRefill();
  try {
    return await measureAndExplain(contest, machine, calibration, needed, onPair);
  } finally {
    resumeRefill();
  }
}

async function measureAndExplain(
  contest: Contest,
  machine: JudgeMachine,
  calibration: Calibration,
  needed: number,
  onPair: (pairs: readonly MeasuredPair[]) => void,
): Promise<SpeedupPart> {
  const measured = await measureSpeedup(contest, machine.cpus, needed, onPair);
  if ('failed' in measured) return { verdict: measured.failed.verdict, failed: measured.failed };
  const part = decided(measured, needed, calibration);
  if (!part.speedup || part.verdict === 'inconclusive') return part;
  const explanation = await explainSpeedup(contest, machine.cpus, part.speedup.median);
  const { ceiling } = machine;
  return {
    ...part,
    speedup: { ...part.speedup, explanation: { ...explanation, ...(ceiling && { ceiling }) } },
  };
}

function decided(
  { pairs, estimate }: Measured,
  needed: number,
  { reference, cores }: Calibration,
): SpeedupPart {
  const counted = pairs.filter(({ clean }) => clean).length;
  if (!estimate) {
    return {
      verdict: 'inconclusive',
      speedupNote: `${whatDisturbed(pairs)} slowed down ${pairs.length - counted} of ${pairs.length} measured pairs, so they do not count. Your solution is correct.`,
    };
  }
  const speedup = {
    ...estimate,
    pairs: counted,
    dropped: pairs.length - counted,
    cores,
    threshold: needed,
    reference,
    samples: pairs,
  };
  switch (decideSpeedup(estimate, needed)) {
    case 'enough':
      return { verdict: 'accepted', speedup };
    case 'not enough':
      return { verdict: 'insufficient speedup', speedup };
    case 'open':
      return {
        verdict: 'inconclusive',
        speedup,
        speedupNote:
          'The interval of the measured speedup still holds the needed one: it is too close to call.',
      };
  }
}

const DISTURBER = {
  'other work': 'Other work on the machine',
  'the hypervisor': 'Other machines on the same hardware',
  'memory or disk': 'A machine short of memory or busy with its disk',
} as const satisfies Record<Disturbance, string>;

/** The most frequent disturbance, as the subject of a sentence. */
function whatDisturbed(pairs: readonly MeasuredPair[]): string {
  const count = (kind: Disturbance) => pairs.filter(({ disturbance }) => disturbance === kind).length;
  const [worst = 'other work'] = [...disturbances].sort((a, b) => count(b) - count(a));
  return DISTURBER[worst];
}

/** What the reference reaches on this machine: as it is kept, else measured now; null when the machine is too noisy for that. */
export async function calibrated(exercise: Exercise, machine: JudgeMachine): Promise<Calibration | null> {
  const known = await machine.calibrations.get(exercise);
  if (known && known.cores === machine.cpus.length) return known;
  return calibrateReference(exercise, machine);
}

/** Measures what the reference reaches and keeps it in place of what it reached before; null when the machine is too noisy now. */
export async function calibrateReference(
  exercise: Exercise,
  machine: JudgeMachine,
): Promise<Calibration | null> {
  const reference = transpileOwn(exercise.reference, 'reference');
  const contest = await contestOf(exercise, reference, machine, `calibration ${exercise.contentHash}`);
  const resumeRefill = machine.pool.holdRefill();
  const measured = await measureSpeedup(contest, machine.cpus, null, () => {}).finally(resumeRefill);
  if ('failed' in measured) {
    throw new JudgeFault(`The reference failed while it was measured: ${measured.failed.message}`);
  }
  if (!measured.estimate) return null;
  const calibration = { reference: measured.estimate.median, cores: machine.cpus.length };
  await machine.calibrations.put(exercise, calibration);
  return calibration;
}

async function contestOf(
  exercise: Exercise,
  candidate: Transpiled,
  machine: JudgeMachine,
  seed: string,
): Promise<Contest> {
  const loaded = await loadTests(exercise);
  if (loaded.kind !== 'speedup' || !exercise.baseline) {
    throw new JudgeFault(`The exercise "${exercise.slug}" has nothing to measure.`);
  }
  const { tests } = loaded;
  const { limits } = exercise.meta;
  const warmUp = tests.warmUp(machine.cpus.length);
  const contestant = (code: Transpiled, input: unknown[]): Contestant => ({
    program: programOf(exercise, code),
    maps: code.maps,
    warmUp: input.map(encodeWire),
  });
  return {
    baseline: contestant(transpileOwn(exercise.baseline, 'baseline'), tests.baselineInput(warmUp)),
    candidate: contestant(candidate, warmUp),
    tests,
    random: createRandom(`${seed} measured`),
    limits: { load: loadLimits(limits), call: callLimits(limits), memoryMb: limits.memoryMb },
    pool: machine.pool,
    lease: machine.lease,
    cpus: machine.cpus,
  };
}

function transpileOwn(files: SourceFiles, what: string): Transpiled {
  const program = transpile(files);
  if (Array.isArray(program)) throw new JudgeFault(`The ${what} is not TypeScript: ${program[0]?.message}`);
  return program;
}
