import { once } from 'node:events';
import { parentPort, Worker, workerData } from 'node:worker_threads';

/** What a prime above 5 can leave when divided by 30. Byte b of the sieve holds the eight numbers 30b + residue. */
const RESIDUES = [1, 7, 11, 13, 17, 19, 23, 29];
/** Bytes in a segment: four million numbers. */
const SEGMENT = 1 << 15;
/** Bytes that a worker takes at a time. */
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
  const onTheWheel = [2, 3, 5].filter((prime) => prime <= limit).length;
  return counts.reduce((sum, count) => sum + count, onTheWheel);
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

/** Takes chunks until none is left, and returns how many primes above 5 were in them. */
function work({ limit, nextChunk }: Job): number {
  const bytes = Math.floor(limit / 30) + 1;
  const primes = primesUpTo(Math.floor(Math.sqrt(limit))).filter((prime) => prime > 5);
  let count = 0;
  for (;;) {
    const first = Atomics.add(nextChunk, 0, 1) * CHUNK;
    if (first >= bytes) return count;
    count += countIn(first, Math.min(first + CHUNK, bytes), limit, primes);
  }
}

/** Counts the primes in the bytes first ≤ b < end. */
function countIn(first: number, end: number, limit: number, primes: number[]): number {
  const standing = new Uint8Array(SEGMENT);
  const streams = streamsFrom(first, primes);
  let count = 0;
  for (let low = first; low < end; low += SEGMENT) {
    const length = Math.min(SEGMENT, end - low);
    standing.fill(0xff, 0, length).fill(0, length);
    crossOut(standing, low, length, primes, streams);
    if (low === 0) standing[0] &= ~1; // 1 is not prime
    for (const [bit, residue] of RESIDUES.entries()) {
      if (30 * (low + length - 1) + residue > limit) standing[length - 1] &= ~(1 << bit);
    }
    count += countBits(new Uint32Array(standing.buffer));
  }
  return count;
}

interface Streams {
  next: Int32Array;
  masks: Uint8Array;
}

/**
 * The multiples of a prime p that the sieve holds are p · m with m ≡ a residue modulo 30. For each residue they lie in
 * every p-th byte, always at the same bit: eight streams for each prime, each with its next byte and the bit to clear.
 */
function streamsFrom(first: number, primes: number[]): Streams {
  const next = new Int32Array(primes.length * 8);
  const masks = new Uint8Array(primes.length * 8);
  for (const [k, prime] of primes.entries()) {
    const least = Math.max(prime, Math.ceil((30 * first) / prime));
    for (const [j, residue] of RESIDUES.entries()) {
      const multiple = prime * (least + ((residue - (least % 30) + 30) % 30));
      next[8 * k + j] = Math.floor(multiple / 30);
      masks[8 * k + j] = ~(1 << RESIDUES.indexOf(multiple % 30));
    }
  }
  return { next, masks };
}

function crossOut(
  standing: Uint8Array,
  low: number,
  length: number,
  primes: number[],
  streams: Streams,
): void {
  const { next, masks } = streams;
  for (let k = 0; k < primes.length; k += 1) {
    const prime = primes[k];
    for (let stream = 8 * k; stream < 8 * k + 8; stream += 1) {
      const mask = masks[stream];
      let i = next[stream] - low;
      for (; i < length; i += prime) standing[i] &= mask;
      next[stream] = i + low;
    }
  }
}

/** Counts the ones by adding neighbours in parallel: pairs, then fours, then bytes. */
function countBits(words: Uint32Array): number {
  let count = 0;
  for (let i = 0; i < words.length; i += 1) {
    let word = words[i];
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    word = (word + (word >>> 4)) & 0x0f0f0f0f;
    count += Math.imul(word, 0x01010101) >>> 24;
  }
  return count;
}

function primesUpTo(limit: number): number[] {
  const composite = new Uint8Array(limit + 1);
  const primes: number[] = [];
  for (let n = 2; n <= limit; n += 1) {
    if (composite[n]) continue;
    primes.push(n);
    for (let multiple = n * n; multiple <= limit; multiple += n) composite[multiple] = 1;
  }
  return primes;
}
