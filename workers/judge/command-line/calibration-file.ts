import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { CalibrationStore } from '../measure/calibrate.ts';

const fileSchema = z.record(z.string(), z.strictObject({ reference: z.number().positive(), cores: z.int() }));

/** Calibrations of this machine in a JSON file, by the hash of the exercise's content. A damaged file counts as empty. */
export function calibrationFile(path: string): CalibrationStore {
  const read = async () => {
    try {
      return fileSchema.parse(JSON.parse(await readFile(path, 'utf8')));
    } catch {
      return {};
    }
  };
  return {
    async get(exercise) {
      return (await read())[exercise.contentHash] ?? null;
    },
    async put(exercise, calibration) {
      const all = { ...(await read()), [exercise.contentHash]: calibration };
      await mkdir(dirname(path), { recursive: true });
      await writeFile(`${path}.new`, JSON.stringify(all, null, 2));
      await rename(`${path}.new`, path);
    },
  };
}
