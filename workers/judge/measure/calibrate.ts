import type { Exercise } from '#lib/content/index.ts';

/** What the reference solution reaches on this machine, with the cores that it had. */
export interface Calibration {
  reference: number;
  cores: number;
}

/** Where calibrations are kept: the database for the queue's judge, a file for the command line. */
export interface CalibrationStore {
  get(exercise: Exercise): Promise<Calibration | null>;
  put(exercise: Exercise, calibration: Calibration): Promise<void>;
}
