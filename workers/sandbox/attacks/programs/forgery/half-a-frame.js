// expect: time limit
// unharmed: judge, neighbour
// timeout: 1000
import { writeSync } from 'node:fs';
export const attack = () => {
  writeSync(3, Buffer.from([100, 0, 0, 0, 0x7b]));
  for (;;);
};
