import type { SimThread } from './thread.ts';

interface Waiter {
  thread: SimThread;
  cell: number;
}

/** The threads that sleep in Atomics.wait, first come first woken, as ECMA-262 asks (25.4.3.1, WaiterList). */
export class WaitQueue {
  /** Step at which a notify last found nobody waiting, by cell. */
  readonly missed = new Map<number, number>();
  #waiters: Waiter[] = [];

  reset(): void {
    this.missed.clear();
    if (this.#waiters.length > 0) this.#waiters = [];
  }

  /** Sleepers in the order in which they came. */
  get sleepers(): readonly Waiter[] {
    return this.#waiters;
  }

  add(thread: SimThread): void {
    this.#waiters.push({ thread, cell: thread.cell });
  }

  remove(thread: SimThread): void {
    this.#waiters = this.#waiters.filter((waiter) => waiter.thread !== thread);
  }

  /** Takes up to `count` threads that wait on a cell out of the queue. */
  take(cell: number, count: number, step: number): SimThread[] {
    const taken: SimThread[] = [];
    if (this.#waiters.length > 0)
      this.#waiters = this.#waiters.filter((waiter) => {
        if (waiter.cell !== cell || taken.length >= count) return true;
        taken.push(waiter.thread);
        return false;
      });
    if (taken.length === 0) this.missed.set(cell, step);
    return taken;
  }
}

/** As Atomics.wait checks its arguments; false where the language throws. */
export function waitIsValid(thread: SimThread): boolean {
  const view: object = thread.view;
  return thread.cell >= 0 && (view instanceof Int32Array || view instanceof BigInt64Array);
}

/** Whether the word is what the thread would wait on. */
export function waitMatches({ a, view, index }: SimThread): boolean {
  return view[index] === (typeof a === 'bigint' ? BigInt.asIntN(64, a) : Number(a) | 0);
}

/** Milliseconds; an absent time-out, and NaN, mean for ever (ECMA-262, 25.4.3.14). */
export function timeoutOf({ b }: SimThread): number {
  const timeout = b === undefined ? Number.NaN : Number(b);
  return Number.isNaN(timeout) ? Number.POSITIVE_INFINITY : Math.max(0, timeout);
}

/** How many a notify wakes; all where it names no number. */
export function notifyCount({ a }: SimThread): number {
  return a === undefined ? Number.POSITIVE_INFINITY : Math.max(0, Math.trunc(Number(a)) || 0);
}
