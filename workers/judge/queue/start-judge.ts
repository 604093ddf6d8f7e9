import { hostname } from 'node:os';
import { parseCpuList } from '#lib/base/cpu-list.ts';
import { env } from '#lib/base/env.ts';
import type { Logger } from '#lib/base/logger.ts';
import { registerJudge } from '#lib/data/judges/register-judge.ts';
import { unregisterJudge } from '#lib/data/judges/unregister-judge.ts';
import { abandonSubmission } from '#lib/data/submissions/abandon-submission.ts';
import { SYSTEM } from '#lib/domain/viewer.ts';
import { workJudgeJobs } from '#lib/queue/work-judge-jobs.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import { closeMachine, openMachine } from '../machine.ts';
import { calibrateRegularly } from './calibrate-regularly.ts';
import { databaseCalibrations } from './database-calibrations.ts';
import { handleJob } from './handle-job.ts';
import { createJudgeMetrics } from './judge-metrics.ts';
import { keepAlive } from './keep-alive.ts';
import { requeueRegularly } from './requeue-regularly.ts';

export interface RunningJudge {
  /** Takes no more jobs and finishes those in hand, `graceMs` at most; then nothing of the judge is left. */
  stop(graceMs: number): Promise<void>;
}

/** Opens the machine, makes this judge known and begins to take submissions out of the queue. */
export async function startJudge(logger: Logger): Promise<RunningJudge> {
  const calibrations = databaseCalibrations(hostname());
  const machine = await openMachine({
    poolSize: env.SANDBOX_POOL,
    require: env.SANDBOX_REQUIRE,
    calibrations,
    ...(env.JUDGE_CPUS && { cpus: parseCpuList(env.JUDGE_CPUS) }),
    logger,
  });
  const details = {
    hostname: hostname(),
    pid: process.pid,
    version: packageJson.version,
    cores: machine.cpus.length,
    layers: machine.pool.layers,
  };
  const metrics = createJudgeMetrics(machine);
  const presence = keepAlive(await registerJudge(SYSTEM, details), details, metrics, logger);
  const worker = await workJudgeJobs({
    slots: machine.cpus.length,
    handle: (job, signal) =>
      handleJob(job, signal, { machine, calibrations, metrics, judgeId: presence.id(), logger }),
    handleDead: async ({ submissionId }) => {
      await abandonSubmission(SYSTEM, submissionId);
    },
    logger,
  });
  logger.info(
    { judge: presence.id(), cores: machine.cpus.length, layers: machine.pool.layers },
    'judge ready',
  );
  const calibrating = calibrateRegularly(machine, calibrations, hostname(), logger);
  const requeueing = requeueRegularly(logger);
  return {
    async stop(graceMs) {
      calibrating.stop();
      requeueing.stop();
      await worker.stop(graceMs);
      presence.stop();
      await unregisterJudge(SYSTEM, presence.id());
      await closeMachine(machine);
    },
  };
}
