// expect: nothing gained
// unharmed: neighbour, processes
import { spawnSync } from 'node:child_process';
export const attack = () => {
  const gained = [];
  for (let i = 0; i < 50; i++) {
    const { error } = spawnSync(process.execPath, ['-e', '0']);
    if (error === undefined) gained.push('a process');
  }
  return gained;
};
