import type { Logger } from '#lib/base/logger.ts';
import type { CoreCurve } from '#lib/contracts/judgement.ts';
import { allowedCpus, openSandboxPool, type SandboxPool } from '#workers/sandbox/index.ts';
import { openTypeChecker, type TypeChecker } from './compile/type-checker.ts';
import type { CalibrationStore } from './measure/calibrate.ts';
import { type CoreLease, createCoreLease } from './measure/core-lease.ts';

/** What judging needs and keeps warm between jobs. */
export interface JudgeMachine {
  pool: SandboxPool;
  checker: TypeChecker;
  lease: CoreLease;
  calibrations: CalibrationStore;
  /** Processors on which speedups are measured, by the kernel's numbers. */
  cpus: readonly number[];
  /** What an ideal program gained from them when it was last measured; null before that. */
  ceiling: CoreCurve | null;
  logger: Logger;
}

/** Probes the host, fills the pool and warms the type checker. @throws when the host can't isolate as required. */
export async function openMachine(options: {
  poolSize: number;
  require: 'full' | 'namespaces' | 'process';
  calibrations: CalibrationStore;
  /** Processors for measured runs; all that this process may use when absent. */
  cpus?: readonly number[];
  logger: Logger;
}): Promise<JudgeMachine> {
  const { poolSize, require, calibrations, cpus = allowedCpus(), logger } = options;
  const pool = await openSandboxPool({ size: poolSize, memoryMb: 512, require, logger });
  const isolated = pool.layers.some(({ name, active }) => name === 'namespaces' && active);
  const checker = await openTypeChecker({ isolated, logger });
  return {
    pool,
    checker,
    lease: createCoreLease(),
    calibrations,
    cpus,
    ceiling: null,
    logger,
  };
}

export async function closeMachine(machine: JudgeMachine): Promise<void> {
  await Promise.all([machine.pool.close(), machine.checker.close()]);
}
