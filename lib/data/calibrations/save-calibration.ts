import type { Viewer } from '#lib/domain/viewer.ts';
import { authorise } from '../authorise.ts';
import { database } from '../client.ts';
import type { Calibration } from './get-calibration.ts';

/** Keeps what the reference solution reached on a machine, in place of what it reached before. */
export async function saveCalibration(
  viewer: Viewer,
  measured: Omit<Calibration, 'measuredAt'>,
): Promise<void> {
  authorise(viewer, 'judge submissions');
  const { machine, itemVersionId, cores, reference } = measured;
  await database().speedupCalibration.upsert({
    where: { machine_itemVersionId: { machine, itemVersionId } },
    create: { machine, itemVersionId, cores, reference },
    update: { cores, reference, measuredAt: new Date() },
  });
}
