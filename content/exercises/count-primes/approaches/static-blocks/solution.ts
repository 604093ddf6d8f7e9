import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Counts the primes ≤ limit; each worker gets one block of the odd numbers. */
export async function countPrimes(limit: number, workers: number): Promise<number> {
  if (limit < 2) return 0;
  const odds = Math.floor((limit + 1) / 2);
  const counts = Array.from({ length: workers }, (_, block) =>
    countInWorker(limit, Math.floor((odds * block) / workers), Math.floor((odds * (block + 1)) / workers)),
  );
  // 1 is left standing too, and makes up for 2, which is not among the odd numbers.
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

async function countInWorker(limit: number, first: number, end: number): Promise<number> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { limit, first, end } });
  const [count] = await once(worker, 'message');
  return Number(count);
}
