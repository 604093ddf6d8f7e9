// expect: runtime error, time limit
// unharmed: judge
// timeout: 1500
import { closeSync } from 'node:fs';
export const attack = () => {
  closeSync(3);
  return [];
};
