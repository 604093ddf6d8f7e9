// expect: security violation
// unharmed: judge
import { writeSync } from 'node:fs';
export const attack = () => {
  writeSync(3, Buffer.from([4, 0, 0, 0, 0xff, 0xfe, 0xc0, 0x80]));
  return [];
};
