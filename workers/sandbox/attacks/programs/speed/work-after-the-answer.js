// expect: busy afterwards
// unharmed: neighbour
import { Worker } from 'node:worker_threads';
const started = new Promise((resolve) => {
  new Worker('require("node:worker_threads").parentPort.postMessage(1); for (;;);', { eval: true }).on('message', resolve);
});
export const attack = async () => {
  await started;
  return [];
};
