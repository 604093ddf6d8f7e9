import { coreCurveSchema } from '#lib/contracts/judgement.ts';
import { database } from '../client.ts';

/** What an ideal program gained from all cores of a machine when it was last measured, or null. */
export async function latestCeiling(machine: string): Promise<number | null> {
  const latest = await database().machineCalibration.findFirst({
    where: { machine },
    orderBy: { measuredAt: 'desc' },
    select: { ceiling: true },
  });
  return latest ? (coreCurveSchema.parse(latest.ceiling).at(-1)?.ratio ?? null) : null;
}
