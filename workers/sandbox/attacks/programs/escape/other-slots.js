// expect: nothing gained
// unharmed: files
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
export const attack = (host) => {
  const gained = [];
  for (const folder of ['/work/..', '/work/../slot-0', host.folder, path.join(host.folder, 'slot-0'), path.join(host.folder, 'slot-1')]) {
    try {
      const names = readdirSync(folder);
      if (!names.every((name) => ['app', 'dev', 'lib', 'lib64', 'proc', 'usr', 'work'].includes(name))) gained.push(folder);
    } catch {}
  }
  try {
    readFileSync(path.join(host.folder, 'filter.bpf'));
    gained.push('the filter');
  } catch {}
  return gained;
};
