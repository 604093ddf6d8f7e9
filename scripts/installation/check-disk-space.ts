import { statfs } from 'node:fs/promises';
import { CommandError } from '../command-error.ts';

const MEGABYTE = 1024 * 1024;
/** The embedded database with a little data, and a build. */
export const NEEDED_BYTES = 500 * MEGABYTE;

/** @throws CommandError when the disk of `folder` has less than `neededBytes` left for this account */
export async function checkDiskSpace(folder: string, neededBytes = NEEDED_BYTES): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free >= neededBytes) return;
  throw new CommandError(
    `The disk of ${folder} has ${Math.floor(free / MEGABYTE)} MB left; Lockstep needs ${Math.ceil(neededBytes / MEGABYTE)} MB.\n` +
      'Make room, or name a folder on another disk in DATA_DIR.',
  );
}
