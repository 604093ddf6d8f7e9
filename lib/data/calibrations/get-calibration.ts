import type { Viewer } from '#lib/domain/viewer.ts';
import { authorise } from '../authorise.ts';
import { database } from '../client.ts';

/** What the reference solution reaches on a machine. */
export interface Calibration {
  machine: string;
  itemVersionId: string;
  cores: number;
  /** Ratio baseline ÷ reference. */
  reference: number;
  measuredAt: Date;
}

/** What this machine measured for a version of an exercise, or null. */
export async function getCalibration(
  viewer: Viewer,
  key: { machine: string; itemVersionId: string },
): Promise<Calibration | null> {
  authorise(viewer, 'judge submissions');
  return database().speedupCalibration.findUnique({ where: { machine_itemVersionId: key } });
}

/** What the machine that measured a version last has measured; for pages, which speak of "the judge's machine". */
export async function latestCalibration(itemVersionId: string): Promise<Calibration | null> {
  return database().speedupCalibration.findFirst({
    where: { itemVersionId },
    orderBy: { measuredAt: 'desc' },
  });
}
