import type { CoreCurve } from '#lib/contracts/judgement.ts';
import { createRandom } from '#lib/domain/random.ts';
import type { JudgeMachine } from '../machine.ts';
import { coreCounts } from './core-counts.ts';
import { idealKernel, idealKernelTests } from './ideal-kernel.ts';
import type { Contest } from './measure-pair.ts';
import { measurePoint } from './measure-point.ts';

const LIMITS = {
  load: { timeoutMs: 10_000, outputBytes: 1024 },
  call: { timeoutMs: 30_000, outputBytes: 1024 },
  memoryMb: 512,
};

/** What an ideal program gains from this machine's cores, in the way in which solutions are measured; null when it is too noisy. */
export async function calibrateMachine(
  machine: Pick<JudgeMachine, 'pool' | 'lease' | 'cpus'>,
): Promise<CoreCurve | null> {
  const { pool, lease, cpus } = machine;
  const curve: CoreCurve = [];
  const resumeRefill = pool.holdRefill();
  try {
    for (const cores of coreCounts(cpus.length)) {
      const contest: Contest = {
        baseline: idealKernel.baseline,
        candidate: idealKernel.candidate(cores),
        tests: idealKernelTests,
        random: createRandom(`calibration on ${cores}`),
        limits: LIMITS,
        pool,
        lease,
        cpus,
      };
      const ratio = await measurePoint(contest, cpus.slice(0, cores));
      if (ratio === null) return null;
      curve.push({ cores, ratio });
    }
    return curve;
  } finally {
    resumeRefill();
  }
}
