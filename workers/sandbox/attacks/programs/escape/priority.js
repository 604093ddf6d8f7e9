// expect: nothing gained
// unharmed: neighbour
import os from 'node:os';
export const attack = () => {
  try {
    os.setPriority(-20);
    return ['priority'];
  } catch {
    return [];
  }
};
