// expect: threw
// unharmed: neighbour, processes
import cluster from 'node:cluster';
export const attack = () =>
  new Promise((resolve) => {
    const worker = cluster.fork();
    worker.on('online', () => resolve(['a process']));
    worker.on('error', () => resolve([]));
    worker.on('exit', () => resolve([]));
  });
