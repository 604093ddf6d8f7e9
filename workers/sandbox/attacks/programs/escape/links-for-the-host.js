// expect: nothing gained
// unharmed: files
// Links that the judge would follow if it read or removed files in the slot without care.
import fs from 'node:fs';
export const attack = (host) => {
  const gained = [];
  const attempts = {
    symbolic: () => fs.symlinkSync(host.file, '/work/answer.json'),
    folder: () => fs.symlinkSync('/', '/work/SCENARIO'),
    hard: () => fs.linkSync('/app/node', '/work/node'),
    harder: () => fs.linkSync(host.file, '/work/secret'),
  };
  for (const [name, attempt] of Object.entries(attempts)) {
    try {
      attempt();
      gained.push(name);
    } catch {}
  }
  return gained;
};
