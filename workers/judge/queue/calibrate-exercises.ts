import type { Logger } from '#lib/base/logger.ts';
import { listSpeedupVersions } from '#lib/data/exercises/list-speedup-versions.ts';
import { SYSTEM } from '#lib/domain/viewer.ts';
import type { JudgeMachine } from '../machine.ts';
import { calibrated } from '../measure/speedup-part.ts';
import type { DatabaseCalibrations } from './database-calibrations.ts';

/** A machine that was too busy is asked again after this long, then after twice as long, up to the most. */
const FIRST_RETRY_MS = 60_000;
const MOST_RETRY_MS = 30 * 60_000;

/** Measures the reference of every speedup exercise in the background, so that pages can say what is needed before anybody submits. */
export function calibrateExercises(
  machine: JudgeMachine,
  calibrations: DatabaseCalibrations,
  logger: Logger,
): { stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let retryMs = FIRST_RETRY_MS;

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
    if (!missing || stopped) return;
    timer = setTimeout(round, retryMs);
    retryMs = Math.min(2 * retryMs, MOST_RETRY_MS);
  }

  void round();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
