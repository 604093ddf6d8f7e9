// expect: nothing gained, security violation, runtime error
// unharmed: files, judge
// Looks for descriptors that were inherited: only 0 to 3 may lead outside.
import fs from 'node:fs';
export const attack = () => {
  const gained = [];
  for (let fd = 4; fd < 256; fd++) {
    try {
      const stat = fs.fstatSync(fd);
      if (stat.isFile() || stat.isDirectory()) gained.push(`descriptor ${fd}`);
    } catch {}
  }
  return gained;
};
