// expect: nothing gained
// unharmed: neighbour, files
// A lock on a file that all sandboxes share would be a channel between them.
import fs from 'node:fs';
export const attack = () => {
  try {
    fs.openSync('/app/inside/runner.cjs', fs.constants.O_RDWR);
    return ['a shared file for writing'];
  } catch {
    return [];
  }
};
