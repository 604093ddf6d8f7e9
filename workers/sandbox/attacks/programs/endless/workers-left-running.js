// expect: nothing gained
// unharmed: neighbour, processes
import { Worker } from 'node:worker_threads';
export const attack = () => {
  for (let i = 0; i < 4; i++) new Worker('for (;;);', { eval: true });
  return [];
};
