// expect: nothing gained
// unharmed: judge
import fs from 'node:fs';
export const attack = () => {
  try {
    return fs.readSync(0, Buffer.alloc(100)) > 0 ? ['input'] : [];
  } catch {
    return [];
  }
};
