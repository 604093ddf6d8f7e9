// expect: nothing gained
// unharmed: neighbour, files
import { writeFileSync } from 'node:fs';
export const attack = () => {
  const gained = [];
  for (const folder of ['/', '/tmp', '/work', '/app', '/app/inside', '/dev', '/dev/shm', '/proc', '/run', '/var/tmp']) {
    try {
      writeFileSync(`${folder}/filler`, Buffer.alloc(1_000_000));
      gained.push(`wrote into ${folder}`);
    } catch {}
  }
  return gained;
};
