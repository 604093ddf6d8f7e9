const ITEMS = 0;
/** Slots that are taken or promised. Counted up from 0 because the memory begins as zeros. */
const USED = 1;
const PUT_LOCK = 2;
const TAIL = 3;
const TAKE_LOCK = 4;
const HEAD = 5;
const SLOTS = 64;

export class BoundedBuffer {
  readonly #state: Int32Array;
  readonly #capacity: number;

  constructor(state: Int32Array, capacity: number) {
    this.#state = state;
    this.#capacity = capacity;
  }

  put(value: number): void {
    this.#step(USED, 1, this.#capacity);
    this.#step(PUT_LOCK, 1, 1);
    Atomics.store(this.#state, SLOTS + this.#advance(TAIL), value);
    this.#back(PUT_LOCK, -1);
    this.#back(ITEMS, 1);
  }

  take(): number {
    this.#step(ITEMS, -1, 0);
    this.#step(TAKE_LOCK, 1, 1);
    const value = Atomics.load(this.#state, SLOTS + this.#advance(HEAD));
    this.#back(TAKE_LOCK, -1);
    this.#back(USED, -1);
    return value;
  }

  /** Adds `delta` to a counter as soon as it is not at `bound`; sleeps while it is. */
  #step(counter: number, delta: number, bound: number): void {
    for (;;) {
      const value = Atomics.load(this.#state, counter);
      if (value === bound) Atomics.wait(this.#state, counter, bound);
      else if (Atomics.compareExchange(this.#state, counter, value, value + delta) === value) return;
    }
  }

  /** Moves a counter away from its bound and wakes one thread that sleeps there. */
  #back(counter: number, delta: number): void {
    Atomics.add(this.#state, counter, delta);
    Atomics.notify(this.#state, counter, 1);
  }

  /** The slot that a cursor points to; moves it on. Only under the cursor's lock. */
  #advance(cursor: number): number {
    const slot = Atomics.load(this.#state, cursor);
    Atomics.store(this.#state, cursor, (slot + 1) % this.#capacity);
    return slot;
  }
}
