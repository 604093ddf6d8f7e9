import type { Logger } from '#lib/base/logger.ts';
import { listSpeedupVersions } from '#lib/data/exercises/list-speedup-versions.ts';
import { SYSTEM } from '#lib/domain/viewer.ts';
import type { JudgeMachine } from '../machine.ts';
import { calibrated } from '../measure/speedup-part.ts';
import type { DatabaseCalibrations } from './database-calibrations.ts';

/** A machine that was too busy is asked again after this long. */
const RETRY_MS = 60_000;

/** Measures the reference of every speedup exercise in the background, so that pages can say what is needed before anybody submits. */
export function calibrateExercises(
  machine: JudgeMachine,
  calibrations: DatabaseCalibrations,
  logger: Logger,
): { stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  async function round(): Promise<void> {
    let missing = false;
    try {
      for (const { id, exercise } of await listSpeedupVersions(SYSTEM)) {
        if (stopped) return;
        calibrations.know(exercise, id);
        if (!(await calibrated(exercise, machine))) missing = true;
      }
    } catch (err) {
      missing = true;
      if (!stopped) logger.warn({ err }, 'calibration failed');
    }
    if (missing && !stopped) timer = setTimeout(round, RETRY_MS);
  }

  void round();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
