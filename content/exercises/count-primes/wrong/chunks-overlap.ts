// verdict: wrong answer
// why: Each chunk ends one number too late, so the first number of the next chunk is counted twice.

import { once } from 'node:events';
import { parentPort, Worker, workerData } from 'node:worker_threads';

/** Odd numbers in a segment, one byte each. A segment fits into a core's own cache. */
const SEGMENT = 1 << 15;
/** Odd numbers that a worker takes at a time: milliseconds of work, so that all workers end together. */
const CHUNK = SEGMENT;
/** Tells a worker that runs this file from whoever imports it. */
const ROLE = 'prime counter';

interface Job {
  limit: number;
  /** One shared word: the number of the next chunk that nobody has taken. */
  nextChunk: Int32Array;
}

/** Started once and kept: starting a worker takes as long as sieving ten million numbers. */
const crew: Worker[] = [];
let previous: Promise<unknown> = Promise.resolve();

/** Counts the primes ≤ limit on `workers` worker threads. */
export function countPrimes(limit: number, workers: number): Promise<number> {
  // One call at a time: two would only compete for the same cores and mix up their answers.
  const count = previous.then(() => countTogether(limit, workers));
  previous = count.catch(() => {});
  return count;
}

async function countTogether(limit: number, workers: number): Promise<number> {
  if (limit < 2) return 0;
  const job: Job = { limit, nextChunk: new Int32Array(new SharedArrayBuffer(4)) };
  const counts = await Promise.all(hire(workers).map((worker) => ask(worker, job)));
  return counts.reduce((sum, count) => sum + count, 0);
}

function hire(workers: number): Worker[] {
  while (crew.length < workers) {
    const worker = new Worker(new URL(import.meta.url), { workerData: ROLE });
    worker.once('exit', () => crew.splice(crew.indexOf(worker), 1));
    worker.unref();
    crew.push(worker);
  }
  return crew.slice(0, workers);
}

async function ask(worker: Worker, job: Job): Promise<number> {
  worker.ref(); // an idle worker must not keep the process alive, a busy one must
  worker.postMessage(job);
  const [count] = await once(worker, 'message');
  worker.unref();
  return Number(count);
}

if (workerData === ROLE) parentPort?.on('message', (job: Job) => parentPort?.postMessage(work(job)));

/** Takes chunks until none is left, and returns how many primes were in them. */
function work({ limit, nextChunk }: Job): number {
  const odds = Math.floor((limit + 1) / 2);
  const primes = oddPrimesUpTo(Math.floor(Math.sqrt(limit)));
  let count = 0;
  for (;;) {
    const first = Atomics.add(nextChunk, 0, 1) * CHUNK;
    if (first >= odds) return count;
    count += countStanding(first, Math.min(first + CHUNK + 1, odds), primes);
  }
}

/**
 * Counts the odd numbers 2i + 1, first ≤ i < end, that the sieve leaves standing: the primes, and 1.
 * `primes` holds the odd primes up to the root of the last of them.
 */
function countStanding(first: number, end: number, primes: Int32Array): number {
  const composite = new Uint8Array(SEGMENT);
  // For each prime the next multiple to cross out. Smaller ones than p² have a smaller factor.
  const next = primes.map((p) => {
    const square = (p * p - 1) / 2;
    const gap = (first - square) % p;
    return first <= square ? square : gap === 0 ? first : first + p - gap;
  });
  let count = 0;
  for (let low = first; low < end; low += SEGMENT) {
    const length = Math.min(SEGMENT, end - low);
    composite.fill(0);
    crossOut(composite, low, length, primes, next);
    for (let i = 0; i < length; i += 1) count += 1 - composite[i];
  }
  return count;
}

function crossOut(composite: Uint8Array, low: number, length: number, primes: Int32Array, next: Int32Array): void {
  for (let k = 0; k < primes.length; k += 1) {
    const prime = primes[k];
    let i = next[k] - low;
    for (; i < length; i += prime) composite[i] = 1;
    next[k] = i + low;
  }
}

function oddPrimesUpTo(limit: number): Int32Array {
  const composite = new Uint8Array(limit + 1);
  const primes: number[] = [];
  for (let n = 3; n <= limit; n += 2) {
    if (composite[n]) continue;
    primes.push(n);
    for (let multiple = n * n; multiple <= limit; multiple += 2 * n) composite[multiple] = 1;
  }
  return Int32Array.from(primes);
}
