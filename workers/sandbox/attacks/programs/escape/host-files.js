// expect: nothing gained
// unharmed: files
import { readFileSync, readdirSync, statSync } from 'node:fs';
export const attack = (host) => {
  const gained = [];
  const look = ['/etc/passwd', '/etc/shadow', '/root', '/home', '/var', '/usr', '/sys', '/tmp', '/run', '/dev/mem', '/dev/sda', host.file];
  for (const path of look) {
    try {
      if (statSync(path).isDirectory()) readdirSync(path);
      else readFileSync(path);
      gained.push(path);
    } catch {}
  }
  return gained;
};
