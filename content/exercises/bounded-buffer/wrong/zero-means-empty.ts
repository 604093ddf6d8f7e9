// verdict: wrong answer
// why: A slot that holds 0 counts as empty: the value 0 goes in, and the next one is written over it.
const TAIL = 0;
const HEAD = 1;
const PUT_LOCK = 2;
const TAKE_LOCK = 3;
const SLOTS = 64;

export class BoundedBuffer {
  readonly #state: Int32Array;
  readonly #capacity: number;

  constructor(state: Int32Array, capacity: number) {
    this.#state = state;
    this.#capacity = capacity;
  }

  put(value: number): void {
    this.#lock(PUT_LOCK);
    const slot = this.#advance(TAIL);
    for (let seen = Atomics.load(this.#state, slot); seen !== 0; seen = Atomics.load(this.#state, slot)) {
      Atomics.wait(this.#state, slot, seen);
    }
    Atomics.store(this.#state, slot, value);
    Atomics.notify(this.#state, slot);
    this.#unlock(PUT_LOCK);
  }

  take(): number {
    this.#lock(TAKE_LOCK);
    const slot = this.#advance(HEAD);
    while (Atomics.load(this.#state, slot) === 0) Atomics.wait(this.#state, slot, 0);
    const value = Atomics.exchange(this.#state, slot, 0);
    Atomics.notify(this.#state, slot);
    this.#unlock(TAKE_LOCK);
    return value;
  }

  #advance(cursor: number): number {
    const slot = Atomics.load(this.#state, cursor);
    Atomics.store(this.#state, cursor, (slot + 1) % this.#capacity);
    return SLOTS + slot;
  }

  #lock(lock: number): void {
    while (Atomics.compareExchange(this.#state, lock, 0, 1) !== 0) Atomics.wait(this.#state, lock, 1);
  }

  #unlock(lock: number): void {
    Atomics.store(this.#state, lock, 0);
    Atomics.notify(this.#state, lock, 1);
  }
}
