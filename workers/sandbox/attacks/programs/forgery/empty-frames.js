// expect: security violation
// unharmed: judge, neighbour
import { writeSync } from 'node:fs';
export const attack = () => {
  for (;;) writeSync(3, Buffer.alloc(4096));
};
