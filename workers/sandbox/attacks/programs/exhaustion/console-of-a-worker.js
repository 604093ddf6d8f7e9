// expect: output limit, memory limit
// unharmed: neighbour, judge
import { Worker } from 'node:worker_threads';
export const attack = () =>
  new Promise(() => {
    new Worker('const fs = require("node:fs"); for (;;) try { fs.writeSync(2, "x".repeat(60000)); } catch {}', { eval: true });
  });
