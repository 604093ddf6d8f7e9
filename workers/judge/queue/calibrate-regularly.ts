import type { Logger } from '#lib/base/logger.ts';
import type { CoreCurve } from '#lib/contracts/judgement.ts';
import { saveMachineCalibration } from '#lib/data/calibrations/save-machine-calibration.ts';
import { listSpeedupVersions } from '#lib/data/exercises/list-speedup-versions.ts';
import { SYSTEM } from '#lib/domain/viewer.ts';
import type { JudgeMachine } from '../machine.ts';
import { calibrateMachine } from '../measure/calibrate-machine.ts';
import { calibrated, calibrateReference } from '../measure/speedup-part.ts';
import type { DatabaseCalibrations } from './database-calibrations.ts';

const HOUR_MS = 3_600_000;
/** A machine that was too busy is asked again after this long, then after twice as long, up to an hour. */
const FIRST_RETRY_MS = 60_000;
/** A machine whose ceiling moved by more than this share is another machine to the references, too. */
const SAME_MACHINE = 0.1;

/**
 * Measures, now and every hour, what this machine's cores give to an ideal program; and the reference of every speedup
 * exercise that has not been measured here, so that pages can say what is needed before anybody submits.
 */
export function calibrateRegularly(
  machine: JudgeMachine,
  calibrations: DatabaseCalibrations,
  name: string,
  logger: Logger,
): { stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let retryMs = FIRST_RETRY_MS;

  async function round(): Promise<void> {
    const complete = await calibrateAll().catch((err: unknown) => {
      if (!stopped) logger.warn({ err }, 'calibration failed');
      return false;
    });
    if (stopped) return;
    timer = setTimeout(round, complete ? HOUR_MS : retryMs);
    retryMs = complete ? FIRST_RETRY_MS : Math.min(2 * retryMs, HOUR_MS);
  }

  async function calibrateAll(): Promise<boolean> {
    const ceiling = await calibrateMachine(machine);
    const moved = ceiling !== null && machine.ceiling !== null && hasMoved(machine.ceiling, ceiling);
    if (ceiling !== null) {
      machine.ceiling = ceiling;
      await saveMachineCalibration(SYSTEM, { machine: name, cores: machine.cpus.length, ceiling });
      logger.info({ ceiling }, 'machine calibrated');
    }
    let complete = ceiling !== null;
    for (const { id, exercise } of await listSpeedupVersions(SYSTEM)) {
      if (stopped) return false;
      calibrations.know(exercise, id);
      const measure = moved ? calibrateReference : calibrated;
      if (!(await measure(exercise, machine))) complete = false;
    }
    return complete;
  }

  void round();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

function hasMoved(before: CoreCurve, now: CoreCurve): boolean {
  const [then, current] = [before.at(-1)?.ratio ?? 1, now.at(-1)?.ratio ?? 1];
  return Math.abs(current / then - 1) > SAME_MACHINE;
}
