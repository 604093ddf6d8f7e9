import type { Exercise } from '#lib/content/index.ts';
import { loadTests } from '#lib/content/index.ts';
import type { CaseResult, Judgement, MeasuredPair } from '#lib/contracts/judgement.ts';
import type { SourceFiles } from '#lib/contracts/source-files.ts';
import { createRandom } from '#lib/domain/random.ts';
import { decideSpeedup } from '#lib/domain/speedup/decide-speedup.ts';
import { neededSpeedup } from '#lib/domain/speedup/needed-speedup.ts';
import { type Transpiled, transpile } from '../compile/transpile.ts';
import { JudgeFault } from '../fault.ts';
import type { JudgeMachine } from '../machine.ts';
import { loadFailure } from '../run/case-result.ts';
import { programOf } from '../run/program.ts';
import { callLimits, loadLimits } from '../run/run-cases.ts';
import type { Calibration } from './calibrate.ts';
import { type Measured, measureSpeedup } from './measure-speedup.ts';

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
  if (machine.cores < 2) {
    return { verdict: 'accepted', speedupNote: 'A speedup is not measurable here: the server has one core.' };
  }
  const calibration = await calibrated(exercise, machine);
  if (!calibration) {
    return {
      verdict: 'inconclusive',
      speedupNote:
        'The machine was too busy to measure the reference solution. Your solution is correct; please submit it again later.',
    };
  }
  const needed = neededSpeedup(threshold, calibration.reference);
  const measured = await measure(exercise, candidate, machine, { seed, threshold: needed, onPair });
  if (measured.kind === 'failed') return { verdict: measured.result.verdict, failed: measured.result };
  return decided(measured, needed, calibration);
}

function decided(
  { pairs, estimate }: Extract<Measured, { kind: 'measured' }>,
  needed: number,
  { reference, cores }: Calibration,
): SpeedupPart {
  const counted = pairs.filter(({ clean }) => clean).length;
  if (!estimate) {
    return {
      verdict: 'inconclusive',
      speedupNote: `Something else used the machine during ${pairs.length - counted} of ${pairs.length} measured pairs, so they do not count. Your solution is correct; please submit it again later.`,
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

/** What the reference reaches on this machine: measured once and kept; null when the machine is too noisy now. */
export async function calibrated(exercise: Exercise, machine: JudgeMachine): Promise<Calibration | null> {
  const known = await machine.calibrations.get(exercise);
  if (known && known.cores === machine.cores) return known;
  const reference = transpileOwn(exercise.reference, 'reference');
  const measured = await measure(exercise, reference, machine, {
    seed: `calibration ${exercise.contentHash}`,
    threshold: null,
    onPair: () => {},
  });
  if (measured.kind === 'failed') {
    throw new JudgeFault(`The reference failed while it was measured: ${measured.result.message}`);
  }
  if (!measured.estimate) return null;
  const calibration = { reference: measured.estimate.median, cores: machine.cores };
  await machine.calibrations.put(exercise, calibration);
  return calibration;
}

async function measure(
  exercise: Exercise,
  candidate: Transpiled,
  machine: JudgeMachine,
  options: { seed: string; threshold: number | null; onPair: (pairs: readonly MeasuredPair[]) => void },
): Promise<Measured> {
  const loaded = await loadTests(exercise);
  if (loaded.kind !== 'speedup' || !exercise.baseline) {
    throw new JudgeFault(`The exercise "${exercise.slug}" has nothing to measure.`);
  }
  const { meta } = exercise;
  const [baseline, measured] = await Promise.all([
    machine.pool.take({ memoryMb: meta.limits.memoryMb }),
    machine.pool.take({ memoryMb: meta.limits.memoryMb }),
  ]);
  const resumeRefill = machine.pool.holdRefill();
  try {
    for (const sandbox of [baseline, measured]) sandbox.prefer();
    const own = transpileOwn(exercise.baseline, 'baseline');
    const ready = loadFailure(
      await baseline.load(programOf(exercise, own), loadLimits(meta.limits)),
      own.maps,
    );
    if (ready) throw new JudgeFault(`The baseline can't be loaded: ${ready.message}`);
    const failure = loadFailure(
      await measured.load(programOf(exercise, candidate), loadLimits(meta.limits)),
      candidate.maps,
    );
    if (failure) return { kind: 'failed', result: failure };
    return await measureSpeedup({
      baseline,
      candidate: measured,
      tests: loaded.tests,
      random: createRandom(`${options.seed} measured`),
      cores: machine.cores,
      limits: callLimits(meta.limits),
      maps: candidate.maps,
      lease: machine.lease,
      threshold: options.threshold,
      onPair: options.onPair,
    });
  } finally {
    resumeRefill();
    await Promise.all([baseline.kill(), measured.kill()]);
  }
}

function transpileOwn(files: SourceFiles, what: string): Transpiled {
  const program = transpile(files);
  if (Array.isArray(program)) throw new JudgeFault(`The ${what} is not TypeScript: ${program[0]?.message}`);
  return program;
}
