// expect: nothing gained
// unharmed: files
import fs from 'node:fs';
export const attack = () => {
  const gained = [];
  const attempts = {
    write: () => fs.writeFileSync('/app/inside/runner.cjs', ''),
    open: () => fs.openSync('/app/inside/runner.cjs', 'r+'),
    rename: () => fs.renameSync('/work/attack.mjs', '/work/other.mjs'),
    unlink: () => fs.unlinkSync('/work/attack.mjs'),
    mode: () => fs.chmodSync('/work/attack.mjs', 0o777),
    own: () => fs.chownSync('/work/attack.mjs', 0, 0),
    times: () => fs.utimesSync('/work/attack.mjs', 0, 0),
    folder: () => fs.mkdirSync('/work/new'),
  };
  for (const [name, attempt] of Object.entries(attempts)) {
    try {
      attempt();
      gained.push(name);
    } catch {}
  }
  return gained;
};
