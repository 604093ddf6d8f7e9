// expect: output limit, security violation
// unharmed: judge, memory
import { writeSync } from 'node:fs';
export const attack = () => {
  writeSync(3, Buffer.from([255, 255, 255, 255]));
  for (;;) writeSync(3, Buffer.alloc(65_536));
};
