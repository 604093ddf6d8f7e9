import type { DataRace } from '#lib/contracts/exploration.ts';
import { Kind } from '../operation-kinds.ts';
import { isAtomic, isWrite, overlaps } from './execute.ts';
import type { SimThread } from './thread.ts';

/** Two sites of the program whose accesses nothing orders. */
export interface RacePair {
  cell: number;
  first: { thread: number; kind: Kind; site: number };
  second: { thread: number; kind: Kind; site: number };
}
export type DescribedRace = DataRace;

/** Slots of the last access of a thread to a cell. */
const ATOMIC_WRITE = 0;
const PLAIN_WRITE = 1;
const ATOMIC_READ = 2;
const PLAIN_READ = 3;
const SLOTS = 4;
const SLOT_KIND = [Kind.store, Kind.write, Kind.load, Kind.read] as const;

/**
 * Finds pairs of conflicting accesses, at least one of them plain, that no chain of happens-before orders, by vector
 * clocks (Mattern 1988; epochs as in Flanagan & Freund, "FastTrack", PLDI 2009). Atomic accesses of a cell order
 * each other; a wait and a notify of one cell do so through the critical section of its waiter list (ECMA-262,
 * 25.4.3.1 and tc39/ecma262#1692).
 */
export class RaceDetector {
  readonly races = new Map<string, RacePair>();
  readonly #threads: number;
  readonly #clocks: Int32Array[];
  #last: Int32Array;
  #sites: Int32Array;
  #released: Int32Array;
  #queues: Int32Array;
  #touched: number[] = [];
  #isTouched: Uint8Array;

  constructor(threads: number, cells: number) {
    this.#threads = threads;
    this.#clocks = Array.from({ length: threads }, () => new Int32Array(threads));
    this.#last = new Int32Array(cells * threads * SLOTS);
    this.#sites = new Int32Array(cells * threads * SLOTS);
    this.#released = new Int32Array(cells * threads);
    this.#queues = new Int32Array(cells * threads);
    this.#isTouched = new Uint8Array(cells);
  }

  /** Forgets the run; what was found stays. */
  reset(): void {
    const n = this.#threads;
    for (const cell of this.#touched) {
      this.#isTouched[cell] = 0;
      this.#last.fill(0, cell * n * SLOTS, (cell + 1) * n * SLOTS);
      this.#released.fill(0, cell * n, (cell + 1) * n);
      this.#queues.fill(0, cell * n, (cell + 1) * n);
    }
    this.#touched.length = 0;
    this.#clocks.forEach((clock, thread) => {
      clock.fill(0);
      clock[thread] = 1;
    });
  }

  /** Takes the thread's pending operation, just before it is executed. */
  observe(thread: SimThread, others: readonly SimThread[]): void {
    if (thread.cell < 0) return;
    this.#coEnabled(thread, others);
    for (let k = 0; k < thread.span; k += 1) this.#observeCell(thread, thread.cell + k);
  }

  /** What the waker did before its notify happened before what the woken does next. */
  woke(waker: number, woken: number): void {
    const from = this.#clocks[waker];
    const to = this.#clocks[woken];
    if (from && to) join(to, 0, from, 0, this.#threads);
  }

  /**
   * Two conflicting operations that are both pending can happen in either order. Without this, a race could hide
   * behind a state that was already explored along a path on which something happened to order the two.
   */
  #coEnabled(thread: SimThread, others: readonly SimThread[]): void {
    if (thread.kind === Kind.notify) return;
    const plain = !isAtomic(thread.kind);
    for (const other of others) {
      if (other === thread || other.status !== 0 || !overlaps(thread, other) || other.kind === Kind.notify)
        continue;
      if ((plain || !isAtomic(other.kind)) && (isWrite(thread.kind) || isWrite(other.kind)))
        this.#report(thread.cell, thread.id, thread.kind, thread.site, other.id, other.kind, other.site);
    }
  }

  #observeCell(thread: SimThread, cell: number): void {
    const n = this.#threads;
    const { id: me, kind } = thread;
    const clock = this.#clocks[me];
    if (!clock || cell >= this.#isTouched.length) return;
    if (this.#isTouched[cell] === 0) {
      this.#isTouched[cell] = 1;
      this.#touched.push(cell);
    }
    if (kind === Kind.notify) {
      exchange(this.#queues, cell * n, clock, n);
      clock[me] = (clock[me] ?? 0) + 1;
      return;
    }
    const atomic = isAtomic(kind);
    const write = isWrite(kind);
    this.#compare(thread, cell, clock, atomic, write);
    const slot = atomic ? (write ? ATOMIC_WRITE : ATOMIC_READ) : write ? PLAIN_WRITE : PLAIN_READ;
    const place = (cell * n + me) * SLOTS + slot;
    this.#last[place] = clock[me] ?? 0;
    this.#sites[place] = thread.site;
    if (!atomic) return;
    if (kind !== Kind.store) join(clock, 0, this.#released, cell * n, n);
    if (kind === Kind.wait || kind === Kind.waitAsync) exchange(this.#queues, cell * n, clock, n);
    else if (!write || failsToWrite(thread)) return;
    else for (let u = 0; u < n; u += 1) this.#released[cell * n + u] = clock[u] ?? 0;
    clock[me] = (clock[me] ?? 0) + 1;
  }

  #compare(thread: SimThread, cell: number, clock: Int32Array, atomic: boolean, write: boolean): void {
    const n = this.#threads;
    for (let other = 0; other < n; other += 1) {
      if (other === thread.id) continue;
      const base = (cell * n + other) * SLOTS;
      const seen = clock[other] ?? 0;
      const unordered = (slot: number) => (this.#last[base + slot] ?? 0) > seen;
      let slot = -1;
      if (unordered(PLAIN_WRITE)) slot = PLAIN_WRITE;
      else if (!atomic && unordered(ATOMIC_WRITE)) slot = ATOMIC_WRITE;
      else if (write && unordered(PLAIN_READ)) slot = PLAIN_READ;
      else if (write && !atomic && unordered(ATOMIC_READ)) slot = ATOMIC_READ;
      if (slot < 0) continue;
      const site = this.#sites[base + slot] ?? -1;
      this.#report(cell, other, SLOT_KIND[slot] ?? Kind.read, site, thread.id, thread.kind, thread.site);
    }
  }

  #report(cell: number, a: number, kindA: Kind, siteA: number, b: number, kindB: Kind, siteB: number): void {
    const key = siteA < siteB ? `${siteA} ${siteB}` : `${siteB} ${siteA}`;
    if (this.races.has(key)) return;
    this.races.set(key, {
      cell,
      first: { thread: a, kind: kindA, site: siteA },
      second: { thread: b, kind: kindB, site: siteB },
    });
  }
}

/** A compareExchange that finds another value only reads. */
const failsToWrite = (thread: SimThread): boolean =>
  thread.kind === Kind.compareExchange && Atomics.load(thread.view, thread.index) !== thread.a;

function join(to: Int32Array, at: number, from: Int32Array, start: number, length: number): void {
  for (let u = 0; u < length; u += 1) {
    const value = from[start + u] ?? 0;
    if (value > (to[at + u] ?? 0)) to[at + u] = value;
  }
}

/** Enters and leaves a critical section: takes over what its last visitors knew, and leaves what is known now. */
function exchange(section: Int32Array, start: number, clock: Int32Array, length: number): void {
  for (let u = 0; u < length; u += 1) {
    const known = Math.max(section[start + u] ?? 0, clock[u] ?? 0);
    clock[u] = known;
    section[start + u] = known;
  }
}
