// expect: nothing gained
// unharmed: files, processes
import { readFileSync, readdirSync } from 'node:fs';
export const attack = (host) => {
  const gained = [];
  for (const file of ['/proc/1/environ', '/proc/self/maps', '/proc/self/root/etc/passwd', '/proc/self/fd/3', '/proc/self/mem', `/proc/${host.pid}/environ`]) {
    try {
      readFileSync(file);
      gained.push(file);
    } catch {}
  }
  if (readdirSync('/proc').some((name) => name !== 'stat')) gained.push('more of /proc than the count of processors');
  return gained;
};
