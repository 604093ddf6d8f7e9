// expect: memory limit
// unharmed: neighbour, memory
import { Worker } from 'node:worker_threads';
const body = 'const kept = []; for (;;) kept.push(Buffer.alloc(5_000_000, 1));';
export const attack = () =>
  new Promise(() => {
    for (let i = 0; i < 4; i++) new Worker(body, { eval: true }).on('error', () => {});
  });
