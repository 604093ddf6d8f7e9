// expect: nothing gained
// unharmed: judge
import { constants } from 'node:os';
export const attack = () => {
  const gained = [];
  for (const file of ['/work/attack.node', '/lib/x86_64-linux-gnu/libc.so.6', '/app/node']) {
    try {
      process.dlopen({ exports: {} }, file, constants.dlopen.RTLD_NOW);
      gained.push(file);
    } catch {}
  }
  return gained;
};
