// verdict: time limit
// why: It starts a worker for every number. A start takes some thirty milliseconds, the test of a number less than one.

import { once } from 'node:events';
import { parentPort, Worker, workerData } from 'node:worker_threads';

export async function countPrimes(limit: number, workers: number): Promise<number> {
  let count = 0;
  for (let first = 2; first <= limit; first += workers) {
    const numbers = Array.from({ length: Math.min(workers, limit - first + 1) }, (_, offset) => first + offset);
    const answers = await Promise.all(numbers.map(askWorker));
    count += answers.filter(Boolean).length;
  }
  return count;
}

async function askWorker(candidate: number): Promise<boolean> {
  const worker = new Worker(new URL(import.meta.url), { workerData: { candidate } });
  const [answer] = await once(worker, 'message');
  return answer === true;
}

if (workerData?.candidate) parentPort?.postMessage(isPrime(workerData.candidate));

function isPrime(n: number): boolean {
  for (let divisor = 2; divisor * divisor <= n; divisor += 1) {
    if (n % divisor === 0) return false;
  }
  return true;
}
