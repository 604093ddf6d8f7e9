// expect: nothing gained, runtime error, memory limit
// unharmed: neighbour, processes
// A worker that spins for each thread that the limit allows; the limit must be below 200.
import { Worker } from 'node:worker_threads';
export const attack = async () => {
  let running = 0;
  for (let i = 0; i < 200; i++) {
    const worker = new Worker('setInterval(() => {}, 1000)', { eval: true });
    const started = await new Promise((resolve) => {
      worker.once('online', () => resolve(true));
      worker.once('error', () => resolve(false));
    });
    if (!started) break;
    running++;
  }
  return running >= 200 ? ['two hundred threads'] : [];
};
