import type { SpeedupTests } from '#lib/contracts/exercise-tests.ts';
import type { Contestant } from './prepare-run.ts';

/**
 * The most parallel program there is: chains of multiplications that need no memory and nothing of each other, every
 * step of which waits for the one before, so that a stranger on a core's other hardware thread hardly slows it down.
 * What it gains from more cores is what this machine can give to any program.
 */
const CHAINS = 64;
/** About 0.3 s for one core of 2.5 GHz. */
const STEPS = 3_000_000;
const WARM_UP_STEPS = 2_000;

type Input = [seed: number, steps: number, workers: number];

const KERNEL = `
function runChains(seed, steps, first, stride) {
  let sum = 0;
  for (let chain = first; chain < ${CHAINS}; chain += stride) {
    let x = (seed + chain) | 0;
    for (let i = 0; i < steps; i += 1) x = (Math.imul(x, 1664525) + 1013904223) | 0;
    sum = (sum + x) | 0;
  }
  return sum;
}`;

const BASELINE = `${KERNEL}
export const run = (seed, steps) => runChains(seed, steps, 0, 1);`;

const PARALLEL = `${KERNEL}
import { once } from 'node:events';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
const crew = [];
export async function run(seed, steps, workers) {
  while (crew.length < workers - 1) crew.push(new Worker(new URL(import.meta.url)));
  const helpers = crew.slice(0, workers - 1);
  const answers = helpers.map(async (worker, index) => {
    worker.postMessage([seed, steps, index + 1, workers]);
    return (await once(worker, 'message'))[0];
  });
  const own = runChains(seed, steps, 0, workers);
  return (await Promise.all(answers)).reduce((sum, one) => (sum + one) | 0, own);
}
if (!isMainThread) parentPort.on('message', (work) => parentPort.postMessage(runChains(...work)));`;

/** Both contestants of the measurement. */
export const idealKernel: { baseline: Contestant; candidate: (cores: number) => Contestant } = {
  baseline: contestant(BASELINE, 1),
  candidate: (cores) => contestant(PARALLEL, cores),
};

function contestant(javascript: string, workers: number): Contestant {
  return {
    program: {
      files: { 'solution.ts': javascript },
      entry: 'solution.ts',
      export: 'run',
      harness: 'function',
    },
    maps: {},
    warmUp: [1, WARM_UP_STEPS, workers],
  };
}

/** What a measured pair needs of an exercise: inputs, and equality as the check. */
export const idealKernelTests = {
  measured: (random, cores) => [random.int(1, 2 ** 30), STEPS, cores],
  baselineInput: (input) => input,
} satisfies Pick<SpeedupTests<Input, number>, 'measured' | 'baselineInput'>;
