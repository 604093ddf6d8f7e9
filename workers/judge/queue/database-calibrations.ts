import type { Exercise } from '#lib/content/index.ts';
import { getCalibration } from '#lib/data/calibrations/get-calibration.ts';
import { saveCalibration } from '#lib/data/calibrations/save-calibration.ts';
import { SYSTEM } from '#lib/domain/viewer.ts';
import { JudgeFault } from '../fault.ts';
import type { CalibrationStore } from '../measure/calibrate.ts';

export interface DatabaseCalibrations extends CalibrationStore {
  /** Says which stored version an exercise is; has to come before it is judged. */
  know(exercise: Exercise, itemVersionId: string): void;
}

/** Calibrations of one machine in the database, where pages find them too. */
export function databaseCalibrations(machine: string): DatabaseCalibrations {
  const versions = new WeakMap<Exercise, string>();
  const versionOf = (exercise: Exercise) => {
    const id = versions.get(exercise);
    if (!id) throw new JudgeFault(`The exercise "${exercise.slug}" was not announced with its version.`);
    return id;
  };
  return {
    know: (exercise, itemVersionId) => versions.set(exercise, itemVersionId),
    get: (exercise) => getCalibration(SYSTEM, { machine, itemVersionId: versionOf(exercise) }),
    put: (exercise, calibration) =>
      saveCalibration(SYSTEM, { machine, itemVersionId: versionOf(exercise), ...calibration }),
  };
}
