import type { CoreCurve } from '#lib/contracts/judgement.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { authorise } from '../authorise.ts';
import { database } from '../client.ts';

const KEPT_DAYS = 7;

/** Notes what an ideal program gained from a machine's cores, and forgets what is older than a week. */
export async function saveMachineCalibration(
  viewer: Viewer,
  { machine, cores, ceiling }: { machine: string; cores: number; ceiling: CoreCurve },
): Promise<void> {
  authorise(viewer, 'judge submissions');
  await database().machineCalibration.create({ data: { machine, cores, ceiling } });
  await database().$executeRaw`
    DELETE FROM machine_calibrations WHERE measured_at < now() - make_interval(days => ${KEPT_DAYS})`;
}
