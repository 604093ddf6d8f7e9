// expect: nothing gained
// unharmed: files
import v8 from 'node:v8';
export const attack = () => {
  const gained = [];
  try {
    v8.writeHeapSnapshot('/work/snapshot');
    gained.push('a snapshot');
  } catch {}
  try {
    if (process.report.writeReport('/work/report') && require('node:fs').existsSync('/work/report')) gained.push('a report');
  } catch {}
  return gained;
};
